import { expect, test } from 'vitest';
import { readConfig, readersOn, WrongSetting } from './config.ts';

const from = 'The Desk <desk@news.example>';

test('mail is sent where a server and a sender are named, and nowhere else', () => {
  expect(readConfig({}).mail).toBeNull();
  const url = 'smtp://desk:p%40ss@mail.example:587';
  expect(readConfig({ NEWSROOM_MAIL_URL: url, NEWSROOM_MAIL_FROM: from }).mail).toEqual({ url, from });
});

test('a watched folder is one of its own', () => {
  expect(readConfig({}).inbox).toBeNull();
  expect(readConfig({ NEWSROOM_INBOX: '/srv/inbox' }).inbox).toBe('/srv/inbox');
  expect(() => readConfig({ NEWSROOM_INBOX: './data' })).toThrow('a folder of its own');
});

test('readers have processes of their own as the setting says; else where cores are left over, and never while developing', () => {
  expect(readConfig({ NEWSROOM_READERS: '3' }).readers).toBe(3);
  expect(readConfig({ NEWSROOM_READERS: '0' }).readers).toBe(0);
  expect(readConfig({ NEWSROOM_READERS: '3', NODE_ENV: 'development' }).readers).toBe(0);
  for (const [cores, readers] of [
    [1, 0],
    [2, 0],
    [3, 2],
    [8, 7],
    [64, 8],
  ] as const)
    expect(readersOn(cores)).toBe(readers);
});

test.each(['-1', '1.5', '65', 'two', ' '])('%j is no number of reader processes', (value) => {
  const read = () => readConfig({ NEWSROOM_READERS: value });
  expect(read).toThrow(WrongSetting);
  expect(read).toThrow('NEWSROOM_READERS must be a whole number from 0 to 64');
});

test.each([
  [{ NEWSROOM_MAIL_FROM: from }, 'go together'],
  [{ NEWSROOM_MAIL_URL: 'smtp://mail.example' }, 'go together'],
  [
    { NEWSROOM_MAIL_URL: 'http://me:secret@mail.example', NEWSROOM_MAIL_FROM: from },
    'must look like smtp://',
  ],
  [{ NEWSROOM_MAIL_URL: 'smtp://me:secret@', NEWSROOM_MAIL_FROM: from }, 'must look like smtp://'],
  [{ NEWSROOM_MAIL_URL: 'smtp://mail.example', NEWSROOM_MAIL_FROM: 'the desk' }, 'must be an email address'],
])('%j is refused with a sentence that keeps the password', (env, sentence) => {
  const read = () => readConfig(env);
  expect(read).toThrow(WrongSetting);
  expect(read).toThrow(sentence);
  expect(read).not.toThrow(/secret/);
});

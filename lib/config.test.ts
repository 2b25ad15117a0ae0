import { expect, test } from 'vitest';
import { readConfig, WrongSetting } from './config.ts';

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

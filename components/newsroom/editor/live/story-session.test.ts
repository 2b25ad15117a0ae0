import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schema } from '#lib/document/schema.ts';
import { Authority, settle, storyId, Tab } from '#tests/support/story-tabs.ts';

test('what is typed reaches the store and the other tab, one batch at a time', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  for (const letter of 'Hello') ada.type(letter);
  expect(ada.toServer).toHaveLength(1);
  settle(ada, ben);
  expect(ben.text()).toBe('||Hello');
  expect(ada.session.hasUnconfirmed()).toBe(false);
  expect(authority.log).toHaveLength(5);
});

test('two who type at the same moment come to the same text', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ada.type('one ', 1);
  ben.type('two');
  settle(ada, ben);
  expect(ada.text()).toBe('one ||two');
  expect(ben.state.doc.eq(ada.state.doc)).toBe(true);
  expect(ada.state.doc.eq(authority.doc)).toBe(true);
});

test('a batch whose answer was lost is not applied twice', () => {
  const authority = new Authority();
  const ada = new Tab(authority, 'ada');
  ada.connect();
  settle(ada);
  ada.type('once');
  ada.line = 'deaf';
  ada.flow();
  expect(authority.log).toHaveLength(1);
  ada.cut();
  ada.type(' and more');
  ada.connect();
  settle(ada);
  expect(ada.text()).toBe('||once and more');
  expect(authority.doc.eq(ada.state.doc)).toBe(true);
  expect(ada.session.hasUnconfirmed()).toBe(false);
});

test('what was typed without a line is rebased over what others wrote meanwhile', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ada.cut();
  ada.type('offline');
  ben.type('Headline', 1);
  settle(ben);
  expect(ada.session.hasUnconfirmed()).toBe(true);
  ada.connect();
  settle(ada, ben);
  expect(authority.doc.textContent).toBe('Headlineoffline');
  expect(ben.state.doc.eq(ada.state.doc)).toBe(true);
});

test('the kept document plus the unconfirmed steps are the text on the screen', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ben.type('by Ben');
  settle(ada, ben);
  ada.cut();
  ada.type(' by Ada');
  const { version, document, steps } = ada.session.unconfirmed();
  expect(version).toBe(1);
  expect(document.textContent).toBe('by Ben');
  expect(steps.reduce((doc, step) => step.apply(doc).doc ?? doc, document).eq(ada.state.doc)).toBe(true);
});

test('text whose paragraph a colleague deleted meanwhile is offered back', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ada.type('An old paragraph.');
  settle(ada, ben);
  ada.cut();
  ada.type('new words ', 10);
  const paragraph = ben.state.doc.lastChild;
  const end = ben.state.doc.content.size;
  ben.state = ben.state.apply(
    ben.state.tr.replaceWith(end - (paragraph?.nodeSize ?? 0), end, schema.nodes.divider.create()),
  );
  ben.session.typed();
  settle(ben);
  ada.connect();
  settle(ada, ben);
  expect(ada.lost).toEqual(['new words ']);
  expect(ada.state.doc.eq(ben.state.doc)).toBe(true);
});

test('a missed message makes the tab ask for the steps that it lacks', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ben.type('missed ');
  ben.flow();
  ada.fromServer = [];
  ben.type('and heard');
  settle(ada, ben);
  expect(ada.text()).toBe('||missed and heard');
});

test('a refusal stops the sending and leaves the words on the screen', () => {
  const authority = new Authority();
  const ada = new Tab(authority, 'ada');
  ada.connect();
  settle(ada);
  ada.type('mine');
  ada.toServer = [];
  ada.session.receive({
    type: 'refused',
    storyId,
    ref: 1,
    kind: 'NotAllowed',
    message: 'This story is locked.',
  });
  expect(ada.refusals).toEqual(['This story is locked.']);
  ada.type(' still');
  expect(ada.toServer).toEqual([]);
  expect(ada.text()).toBe('||mine still');
  expect(ada.session.hasUnconfirmed()).toBe(true);
});

test('random typing over lines that break at random moments converges and loses nothing', () => {
  const deed = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('type', 'type', 'type', 'flow', 'flow', 'flow', 'cut', 'deaf', 'connect'),
    at: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 80 }), (deeds) => {
      const authority = new Authority();
      const tabs = ['a', 'b', 'c'].map((name) => new Tab(authority, name));
      for (const tab of tabs) tab.connect();
      let typed = 0;
      for (const { who, what, at } of deeds) {
        const tab = tabs[who] as Tab;
        if (what === 'type') {
          tab.type(`<${typed}>`, at);
          typed += 1;
        } else if (what === 'flow') tab.flow();
        else if (what === 'cut') tab.cut();
        else if (what === 'deaf' && tab.line === 'open') tab.line = 'deaf';
        else if (what === 'connect') {
          tab.cut();
          tab.connect();
        }
      }
      for (const tab of tabs) {
        tab.cut();
        tab.connect();
      }
      settle(...tabs);
      for (const tab of tabs) {
        expect(tab.session.hasUnconfirmed()).toBe(false);
        expect(tab.state.doc.eq(authority.doc)).toBe(true);
      }
      expect(authority.log).toHaveLength(typed);
    }),
    { numRuns: 300 },
  );
});

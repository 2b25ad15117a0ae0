import type { Id } from '#db/index.ts';
import { canHouse, canStory } from '../access.ts';
import { refusedRow } from '../audit/refused-row.ts';
import type { Context, Services } from '../context.ts';
import { invalid, NewsroomError } from '../errors.ts';
import type { FrontWatchers } from '../fronts/watchers.ts';
import { newId } from '../ids.ts';
import { personOfSession } from '../people/sessions.ts';
import { loadStory } from '../stories/load.ts';
import { mostStepsSent, stepsSince } from './authority.ts';
import type { DeskWatchers } from './desk-watchers.ts';
import type { FromTab } from './live.ts';
import { Room } from './room.ts';
import { writeSteps } from './send-steps.ts';
import { closing, type Tab } from './tab.ts';

type Message<Type extends FromTab['type']> = Extract<FromTab, { type: Type }>;

/** What the hub answers a tab. Who sits there is asked of the store each time that it matters, not remembered. */
export function tabAnswers(
  services: Services,
  rooms: Map<Id, Room>,
  desks: DeskWatchers,
  fronts: FrontWatchers<Tab>,
  roomIsEmpty: (storyId: Id) => void,
) {
  /** The context of a verb, or null after the connection was cut because the session is over. */
  const contextOf = async (tab: Tab): Promise<Context | null> => {
    const visitor = await personOfSession(services, tab.cookie);
    if (!visitor) {
      tab.send({ type: 'who', sentence: 'Your session has ended. Sign in to go on.' });
      tab.close(closing.signInFirst, 'Sign in to go on.');
      return null;
    }
    tab.actor = visitor.actor;
    return { ...services, actor: visitor.actor, address: tab.address };
  };

  const leave = (tab: Tab, storyId: Id) => {
    const room = rooms.get(storyId);
    room?.leave(tab);
    desks.moved(storyId);
    if (!room?.isEmpty) return;
    rooms.delete(storyId);
    roomIsEmpty(storyId);
  };

  const leaveUnseen = async (tab: Tab, storyId: Id) => {
    const story = await services.store.stories.byId(storyId);
    if (story && canStory(tab.actor, 'see story', story)) return;
    leave(tab, storyId);
    const message = 'This story is not open to you any more.';
    tab.send({ type: 'refused', storyId, ref: null, kind: 'NotFound', message });
  };

  const enter = async (tab: Tab, { storyId, version, clientId }: Message<'enter'>) => {
    const ctx = await contextOf(tab);
    if (!ctx) return;
    const { story } = await loadStory(ctx, storyId, 'see story');
    let reached = story.stepVersion;
    const resync = version > reached || reached - version > mostStepsSent;
    const steps = resync ? [] : await stepsSince(ctx, storyId, version);
    if (!resync) reached = version + steps.length;
    const room = rooms.get(storyId) ?? new Room(ctx.store, storyId, reached);
    rooms.set(storyId, room);
    if (!room.enter(tab, clientId)) throw invalid('Somebody else writes under this client id.');
    desks.moved(storyId);
    tab.send({ type: 'entered', storyId, version: reached, steps, present: room.present(), resync });
    // Steps that were passed on while this tab's were being read: the store has them all.
    const later = resync ? [] : await stepsSince(ctx, storyId, reached);
    if (later.length > 0) tab.send({ type: 'steps', storyId, version: reached + later.length, steps: later });
  };

  const steps = async (tab: Tab, message: Message<'steps'>) => {
    const ctx = await contextOf(tab);
    if (!ctx) return;
    const { storyId, ref, version, clientId } = message;
    if (tab.stories.get(storyId) !== clientId) throw new NewsroomError('Conflict', 'Enter the story first.');
    const written = await writeSteps(ctx, { id: storyId, version, steps: message.steps, clientId });
    if (written.outcome === 'accepted')
      tab.send({ type: 'accepted', storyId, ref, version: written.version });
    else tab.send({ type: 'behind', storyId, ref, version: written.version, steps: written.steps });
  };

  const watchFront = async (tab: Tab, frontId: string | null) => {
    const ctx = await contextOf(tab);
    if (!ctx) return;
    fronts.watch(tab, canHouse(ctx.actor, 'manage fronts') ? frontId : null);
  };

  const act = async (tab: Tab, message: FromTab): Promise<void> => {
    switch (message.type) {
      case 'enter':
        return enter(tab, message);
      case 'leave':
        return leave(tab, message.storyId);
      case 'steps':
        return steps(tab, message);
      case 'cursor':
        return rooms.get(message.storyId)?.move(tab, message.cursor);
      case 'watch desk':
        return desks.watch(tab);
      case 'watch front':
        return watchFront(tab, message.frontId);
      case 'ping':
        return tab.send({ type: 'pong' });
    }
  };

  const refuse = async (tab: Tab, message: FromTab, error: unknown) => {
    const storyId = 'storyId' in message ? message.storyId : '';
    const ref = message.type === 'steps' ? message.ref : null;
    if (error instanceof NewsroomError) {
      tab.send({ type: 'refused', storyId, ref, kind: error.kind, message: error.message });
      if (error.kind === 'NotAllowed') await noteRefusal(tab, storyId, error);
      return;
    }
    const reference = newId(services.clock.now());
    services.log.error(
      { reference, storyId, error: String((error as Error)?.stack ?? error) },
      'a live message failed',
    );
    const sentence = `Something went wrong here. Reference: ${reference}`;
    tab.send({ type: 'refused', storyId, ref, kind: 'Unexpected', message: sentence });
  };

  const noteRefusal = (tab: Tab, storyId: Id, refusal: NewsroomError) => {
    const request = { method: 'POST', url: `${services.config.url}/api/newsroom/stories/${storyId}/steps` };
    return services.store.audit.add(
      refusedRow({ ...services, actor: tab.actor, address: tab.address }, request, refusal),
    );
  };

  return {
    /** Never throws: a refusal is an answer. */
    answer: (tab: Tab, message: FromTab): Promise<void> =>
      act(tab, message)
        .catch((error: unknown) => refuse(tab, message, error))
        .catch((error: unknown) => services.log.error({ error: String(error) }, 'a refusal was not noted')),

    leaveAll(tab: Tab): void {
      for (const storyId of [...tab.stories.keys()]) leave(tab, storyId);
      fronts.watch(tab, null);
    },

    /** After a change of the person: an ended session is cut, stories that they may not see any more are left. */
    async checkAgain(tab: Tab, sentence: string): Promise<void> {
      if (!(await contextOf(tab))) return;
      tab.send({ type: 'who', sentence });
      if (!canHouse(tab.actor, 'manage fronts')) fronts.watch(tab, null);
      for (const storyId of [...tab.stories.keys()]) await leaveUnseen(tab, storyId);
    },

    /** After a change of who may see the story. */
    leaveUnseen,
  };
}

import type { Role } from '#db/index.ts';
import type { InvitationAnswer, SessionAnswer } from '#lib/answers.ts';
import type { ErrorAnswer } from '#lib/errors.ts';
import { admin, type RunningServer } from './server.ts';

/** Somebody who talks to the newsroom's API over HTTP, with the cookie that signing in gave them. */
export type Client = {
  personId: string;
  name: string;
  email: string;
  password: string;
  role: Role;
  /** "slugline_session=…" */
  cookie: string;
  /** JSON in, JSON out; any status. `/stories` stands for `/api/newsroom/stories`. */
  call<Body = ErrorAnswer>(method: string, path: string, body?: unknown): Promise<Answered<Body>>;
  /** the same, and an error when it is refused */
  ok<Body = unknown>(method: string, path: string, body?: unknown): Promise<Body>;
};

export type Answered<Body> = { status: number; body: Body; headers: Headers };

/** The admin that `startServer` makes from the environment. */
export const signInAsAdmin = (server: RunningServer) => signIn(server, admin.email, admin.password);

let people = 0;

/** A new person of the role: invited by the admin, accepted by link, signed in; all by HTTP. */
export async function signInAs(server: RunningServer, role: Role, name = `Test ${role}`): Promise<Client> {
  people += 1;
  const email = `${role}-${people}-${crypto.randomUUID().slice(0, 8)}@newsroom.test`;
  const password = 'words that nobody guesses';
  const invitation = await (await signInAsAdmin(server)).ok<InvitationAnswer>('POST', '/people', {
    email,
    name,
    role,
  });
  const token = new URL(invitation.link ?? '').searchParams.get('token');
  const accepted = await request(server, '', 'POST', '/invitations', { token, name, password });
  if (accepted.status !== 201)
    throw new Error(`The invitation was refused: ${JSON.stringify(accepted.body)}`);
  return signIn(server, email, password);
}

export async function signIn(server: RunningServer, email: string, password: string): Promise<Client> {
  const answer = await request<SessionAnswer>(server, '', 'POST', '/session', { email, password });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status >= 300 || !cookie) throw new Error(`Signing in failed: ${JSON.stringify(answer.body)}`);
  const { id, name, role } = answer.body.person;
  const call = <Body>(method: string, path: string, body?: unknown) =>
    request<Body>(server, cookie, method, path, body);
  return {
    personId: id,
    name,
    email,
    password,
    role,
    cookie,
    call,
    async ok<Body>(method: string, path: string, body?: unknown) {
      const { status, body: answered } = await call<Body>(method, path, body);
      if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(answered)}`);
      return answered;
    },
  };
}

async function request<Body>(
  server: RunningServer,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answered<Body>> {
  const response = await fetch(`${server.url}/api/newsroom${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers };
}

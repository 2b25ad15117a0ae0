import { z } from 'zod';
import type { Context } from '../context.ts';
import { statusOf } from '../errors.ts';
import { type ApiRoute, apiRoutes } from './routes.ts';

type Json = Record<string, unknown>;

/** The newsroom's API as an OpenAPI 3.1 document, made from the schemas that the verbs themselves check with. */
export async function describeApi(ctx: Pick<Context, 'config'>): Promise<Json> {
  const paths: Record<string, Json> = {};
  for (const route of apiRoutes) {
    const path = `/api/newsroom${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Slugline newsroom',
      version: '1',
      description:
        'Signed in by cookie (POST /session) or by a bearer token that an admin makes. Lists answer {items, next}; `next` is the `cursor` of the next request. Times are milliseconds UTC.',
    },
    servers: [{ url: ctx.config.url }],
    security: [{ cookie: [] }, { bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'slugline_session' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      schemas: { ErrorAnswer: errorAnswer },
    },
  };
}

function operation(route: ApiRoute): Json {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const { properties, required } = inputOf(route);
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name));
  const hasBody = route.method !== 'GET' && rest.length > 0;
  const parameter = (name: string, where: 'path' | 'query') => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: properties[name] ?? { type: 'string' },
  });
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest.map((name) => [name, properties[name]])),
    required: required.filter((name) => rest.includes(name)),
  };
  const requestBody = {
    ...(route.form ? { 'multipart/form-data': { schema: oneFile } } : {}),
    ...(route.part ? { 'application/partial-upload': {} } : {}),
    ...(hasBody && !route.part ? { 'application/json': { schema: body } } : {}),
  };
  return {
    operationId: route.verb,
    description: `For ${route.who}.`,
    ...(route.who === 'anybody' || route.who.startsWith('who has') ? { security: [] } : {}),
    parameters: [
      ...inPath.map((name) => parameter(name, 'path')),
      ...(route.method === 'GET' ? rest.map((name) => parameter(name, 'query')) : []),
      ...(route.part ? [uploadOffset] : []),
    ],
    ...(hasBody || route.form || route.part ? { requestBody: { required: true, content: requestBody } } : {}),
    responses: {
      [route.status ?? 200]: {
        description: route.answer ?? 'Done; nothing to say.',
        ...answered(route.answer),
      },
      default: {
        description: `An error: ${Object.entries(statusOf)
          .map(([kind, status]) => `${status} ${kind}`)
          .join(', ')}.`,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorAnswer' } } },
      },
    },
  };
}

function inputOf(route: ApiRoute): { properties: Record<string, Json>; required: string[] } {
  if (!route.input) return { properties: {}, required: [] };
  const schema = z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' }) as Json;
  return {
    properties: (schema.properties ?? {}) as Record<string, Json>,
    required: (schema.required ?? []) as string[],
  };
}

function answered(answer: string | null): Json {
  if (answer === null) return {};
  if (answer === 'bytes') return { content: { 'image/*': {} } };
  if (answer === 'page') return { content: { 'text/html': {} } };
  if (answer === 'export') return { content: { 'text/csv': {}, 'application/x-ndjson': {} } };
  const schema = answer.startsWith('List of')
    ? {
        type: 'object',
        required: ['items', 'next'],
        properties: { items: { type: 'array' }, next: { type: ['string', 'null'] } },
      }
    : { type: 'object' };
  return { content: { 'application/json': { schema } } };
}

const oneFile = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
};

const uploadOffset = {
  name: 'Upload-Offset',
  in: 'header',
  required: true,
  description: 'The byte of the file at which the part begins.',
  schema: { type: 'integer' },
};

const errorAnswer = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['kind', 'message'],
      properties: {
        kind: { type: 'string', enum: Object.keys(statusOf) },
        message: { type: 'string', description: 'One sentence for the person.' },
        reference: { type: 'string', description: 'Also in the log, for unexpected errors.' },
        fields: { type: 'object', additionalProperties: { type: 'string' } },
        findings: { type: 'array', items: { type: 'object' } },
        current: { description: 'What a conflict is with.' },
        retryAfter: { type: 'integer', description: 'Seconds.' },
      },
    },
  },
};

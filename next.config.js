/** @type {import('next').NextConfig} */
export default {
  // The front door (server.ts) compresses, caches and sets headers; Next only renders.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or self-locating packages that must be loaded from node_modules, not bundled.
  serverExternalPackages: ['better-sqlite3', 'sharp', '@node-rs/argon2', 'exifreader', 'pino', 'linkedom'],
  // `npm test` runs the one type check (TypeScript 7); the build does not repeat it.
  typescript: { ignoreBuildErrors: true },
};

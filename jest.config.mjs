const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
];

const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': swc },
  // js before mjs: a package that brings both gives Jest, which is CommonJS here, the one that it can read.
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
};

/** `domain` is pure and needs nothing; `newsroom` shares one Strapi on one PostgreSQL, made by its global set-up. */
export default {
  testTimeout: 60_000,
  projects: [
    { ...common, displayName: 'domain', testMatch: ['<rootDir>/src/**/*.test.ts'] },
    {
      ...common,
      displayName: 'newsroom',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/harness/set-up.mjs',
      globalTeardown: '<rootDir>/tests/harness/tear-down.mjs',
    },
  ],
};

import { CONFIG_NAME, PUBLISHED } from '@referentiel/language';

export const CI_SERVICES = ['github', 'gitlab'] as const;
export type CiService = (typeof CI_SERVICES)[number];

/** Where an editor finds what a configuration may say. */
const CONFIG_SCHEMA = `${PUBLISHED}/schemas/referentiel.config.schema.json`;

/** What a projet has beside its référentiels, by path. */
export const PROJECT_FILES: Readonly<Record<string, string>> = {
    [CONFIG_NAME]: `${JSON.stringify({ $schema: CONFIG_SCHEMA, preset: 'brouillon' }, undefined, 2)}\n`,
    '.gitignore': 'node_modules/\n.referentiel-cache/\nout/\n',
};

/** What has each push checked, by path. */
export const CI_FILES: Readonly<Record<CiService, readonly [path: string, text: string]>> = {
    github: [
        '.github/workflows/referentiel.yml',
        `name: référentiel
on: [push, pull_request]
permissions:
  contents: read
jobs:
  referentiel:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-node@v7
        with:
          node-version: 24
      - run: npx --yes @referentiel/cli check --format github
      - run: npx --yes @referentiel/cli format --check
`,
    ],
    gitlab: [
        '.gitlab-ci.yml',
        `referentiel:
  image: node:24-slim
  script:
    - npx --yes @referentiel/cli check --format gitlab --output constats.json
    - npx --yes @referentiel/cli format --check
  artifacts:
    when: always
    reports:
      codequality: constats.json
`,
    ],
};

import { CONFIG_NAME, PUBLISHED } from '@referentiel/language';
import { version } from './version.ts';

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
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 24
      - run: npx --yes --ignore-scripts @referentiel/cli@${version} check --format github
      - run: npx --yes --ignore-scripts @referentiel/cli@${version} format --check
`,
    ],
    gitlab: [
        '.gitlab-ci.yml',
        `referentiel:
  image: node:24-slim
  script:
    - npx --yes --ignore-scripts @referentiel/cli@${version} check --format gitlab --output constats.json
    - npx --yes --ignore-scripts @referentiel/cli@${version} format --check
  artifacts:
    when: always
    reports:
      codequality: constats.json
`,
    ],
};

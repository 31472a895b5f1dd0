import { type Starter, starterFileName, starterText } from '@referentiel/language';

export type CiService = 'github' | 'gitlab';

/** The files of a référentiel to begin with, by path. */
export function starterFiles(starter: Starter, ci?: CiService): Record<string, string> {
    return {
        [starterFileName(starter)]: starterText(starter),
        'referentiel.config.json': '{}\n',
        '.gitignore': 'node_modules/\n.referentiel-cache/\nout/\n',
        ...(ci === 'github' ? { '.github/workflows/referentiel.yml': GITHUB } : {}),
        ...(ci === 'gitlab' ? { '.gitlab-ci.yml': GITLAB } : {}),
    };
}

const GITHUB = `name: référentiel
on: [push, pull_request]
jobs:
  referentiel:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes @referentiel/cli check
      - run: npx --yes @referentiel/cli format --check
`;

const GITLAB = `referentiel:
  image: node:22-slim
  script:
    - npx --yes @referentiel/cli check
    - npx --yes @referentiel/cli format --check
`;

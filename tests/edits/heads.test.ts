// What a file says on its first line is read once: which files go together, and which of them a rename changes, are
// one answer, however the line is written.
import { editFiles, MemoryFiles, rename, type Unit, Workspace } from '@referentiel/language';
import { expect, test } from 'vitest';
import { codeKey } from '../../packages/language/src/linking/code-key.ts';
import { readHead } from '../../packages/language/src/workspace/head.ts';
import { unitFromTexts } from '../../packages/language/src/model/index.ts';
import { damage, DAMAGES, randomNumbers } from '../recovery/damage.ts';

const SEED = 20_261_129;
const HEAD = 'certification CQP-1 "Mécanicien"\nactivité A1 "Réparer"\n';
const REST = 'compétence C1 "Régler un frein"\nbloc BC01 "Freins" { épreuve E1 "Cas" { évalue C1 } }\n';

async function unitsIn(texts: Readonly<Record<string, string>>): Promise<Unit[]> {
    const workspace = await Workspace.open(new MemoryFiles(texts), ['/p']);
    const units: Unit[] = [];
    for (const plan of workspace.units) units.push((await workspace.load(plan)).unit as Unit);
    return units;
}

test.each([
    ['comme il se doit', 'suite de CQP-1\n'],
    ['par un mot mal écrit', 'suitte de CQP-1\n'],
    ['par un autre', 'sutie de CQP-1\n'],
    ['sans « de »', 'suite CQP-1\n'],
    ['sans « suite »', 'de CQP-1\n'],
    ['par une capitale', 'Suite de CQP-1\n'],
    ['sur plusieurs lignes', 'suite  // la suite\n  de\n\n  CQP-1\n'],
    ['par une marque et un commentaire', '\uFEFF// en-tête\r\nsuite de cqp-1\r\n'],
    ['par un bandeau', `${'/'.repeat(200)}\n// ${'/ '.repeat(2000)}\n${'//\n'.repeat(2000)}suite de CQP-1\n`],
])('un fichier qui commence %s change de code avec sa certification', async (_, head) => {
    const [unit, ...others] = await unitsIn({ '/p/a.referentiel': HEAD, '/p/b.referentiel': head + REST });
    expect(others).toEqual([]);
    const change = rename(unit as Unit, (unit as Unit).root, 'RNCP40000');
    if ('refused' in change) throw new Error(change.refused.fr);
    const changed = editFiles((unit as Unit).files, change.edits);
    expect(changed.map(({ path }) => path)).toEqual(['/p/a.referentiel', '/p/b.referentiel']);
    const [again, ...apart] = await unitsIn(Object.fromEntries(changed.map(({ path, text }) => [path, text])));
    expect(apart).toEqual([]);
    expect(again?.root.code?.text).toBe('RNCP40000');
    expect(again?.competencies).toHaveLength(1);
});

test('une tête abîmée se lit de même, que ce soit pour réunir les fichiers ou pour les comprendre', () => {
    const random = randomNumbers(SEED);
    const heads = ['certification CQP-1 "Mécanicien"\n', 'suite de CQP-1\n', 'bibliothèque Branche\n'];
    let read = 0;
    for (const head of heads) {
        for (const kind of DAMAGES) {
            for (let i = 0; i < 15; i++) {
                const text = damage(head + (i % 2 === 0 ? '' : REST), kind, random)?.text;
                if (text === undefined) continue;
                const { root, hasHead } = unitFromTexts(text);
                const { kind: told, key } = readHead(text) ?? {};
                const understood = root.kind === 'library' ? 'library' : hasHead ? 'certification' : 'suite';
                // A head that had to be put in makes a certification without code.
                expect({ text, kind: told === 'unknown' ? 'certification' : told, key }).toEqual({
                    text,
                    kind: understood,
                    key: codeKey(root.code?.text ?? ''),
                });
                read++;
            }
        }
    }
    expect(read).toBeGreaterThan(150);
});

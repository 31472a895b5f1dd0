// What a référentiel says in the words of another of its projet: found without any reference, whoever does the work.
import {
    check,
    type CheckRequest,
    LocalPool,
    MemoryFiles,
    MOST_NEIGHBOURS,
    type SilentRule,
    unitChecker,
    Workspace,
} from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { oneInEightChanged, passagesOf, planted } from './corpora.ts';
import { inventedFiche, standardSentence } from './invented-fiches.ts';

const COUNT = 200;
/** Without their last line, which many of them say. */
const fiches = Array.from({ length: 60 }, (_, n) => {
    const { sections, ...fiche } = inventedFiche(n);
    const own = sections.map(({ text, ...section }) => ({ ...section, text: text.slice(0, text.lastIndexOf('\n')) }));
    return { ...fiche, sections: own };
});

/** A fiche as a référentiel. */
function sourceOf({ number, title, sections }: (typeof fiches)[number]): string {
    const blocks = sections.map(
        ({ code, title: block, text }) =>
            `bloc ${code} "${block}" {\n${text
                .split('\n')
                .map((line, i) => `    compétence C${i + 1} "${line.replace(/^C[\d.]+ /, '')}"\n`)
                .join('')}    épreuve E1 "Cas" { évalue tout }\n}\n`,
    );
    return `certification ${number} "${title}"\n${blocks.join('\n')}`;
}

const others = Object.fromEntries(fiches.map((fiche) => [`/p/${fiche.number}.referentiel`, sourceOf(fiche)]));

/** What only the référentiels together show. */
async function registerOf(texts: Readonly<Record<string, string>>, request: Partial<CheckRequest> = {}) {
    const files = new MemoryFiles(texts);
    const workspace = await Workspace.open(files, ['/p']);
    for await (const event of check(files, workspace, { settings: { today: '2026-01-01' }, ...request })) {
        if (event.kind !== 'register') continue;
        return { ...event, findings: event.findings.filter(({ rule }) => rule === 'passage-en-double') };
    }
    throw new Error('Un contrôle se termine par le répertoire.');
}

async function found(texts: Readonly<Record<string, string>>, request: Partial<CheckRequest> = {}) {
    return (await registerOf(texts, request)).findings;
}

const passage = fiches[5]!.sections[2]!.text.split('\n')[1]!.split(/\s+/).slice(1, 19);

test('entre référentiels que rien ne lie : rien', async () => {
    expect(await found(others)).toEqual([]);
});

test.each([
    ['tels quels : tous trouvés', 0, false],
    ['dont un mot sur huit est changé : au moins 90 % trouvés', 0.1, true],
])('200 passages %s', async (_, most, isChanged) => {
    const passages = passagesOf(fiches, COUNT, 4).map((one, rank) => (isChanged ? oneInEightChanged(one, rank) : one));
    const texts: Record<string, string> = { ...others };
    const places = passages.map(({ words }, rank) => {
        const { text, start, end } = planted(`RNCP${rank + 1}`, words);
        const file = `/p/${rank}.referentiel`;
        texts[file] = text;
        return { file, start, end };
    });
    const all = await found(texts);
    const missed = places.filter(
        ({ file, start, end }) =>
            !all.some(
                ({ at }) => at.file === file && Math.min(at.end, end) - Math.max(at.start, start) > (end - start) * 0.6,
            ),
    );
    expect(missed.length).toBeLessThanOrEqual(COUNT * most);
});

test('le constat se tient au passage, nomme l’autre, son bloc et la part, et mène à l’autre passage', async () => {
    const { text, start, end } = planted('RNCP7', passage);
    const [finding, back] = await found({ ...others, '/p/7.referentiel': text });
    expect(finding).toMatchObject({ at: { file: '/p/7.referentiel', start, end }, severity: 'warning' });
    expect(finding?.message.fr).toContain(`Ces ${passage.length} mots se lisent aussi dans ${fiches[5]!.number}`);
    expect(finding?.message.fr).toContain('bloc BC03');
    expect(finding?.message.fr).toMatch(/: \d+ % des textes de ce référentiel s’y retrouvent\.$/);
    const [there] = finding?.related ?? [];
    expect(there?.at).toEqual(back?.at);
    expect(others[there!.at.file]!.slice(there!.at.start, there!.at.end)).toBe(passage.join(' '));
    expect(back?.message.fr).toContain('RNCP7');
});

describe('ce qui ne compte pas', () => {
    const { text } = planted('RNCP7', passage);
    const { number } = fiches[5]!;
    const beside = (own: string, more: Readonly<Record<string, string>> = {}) =>
        found({ '/p/7.referentiel': own, [`/p/${number}.referentiel`]: sourceOf(fiches[5]!), ...more });

    test('une version antérieure, et une copie du même numéro', async () => {
        expect(await beside(text)).toHaveLength(2);
        expect(await beside(text.replace('bloc', `remplace ${number}\nbloc`))).toEqual([]);
        const copy = { '/p/copie/x.referentiel': sourceOf(fiches[5]!), '/p/autre/x.referentiel': sourceOf(fiches[5]!) };
        expect(await found(copy)).toEqual([]);
    });

    test('un bloc repris au grand jour', async () => {
        const reusing = text.replace('"Premier" {', `"Premier" reprend ${number}BC03 {`);
        expect((await beside(reusing)).map(({ at }) => at.file)).toEqual([`/p/${number}.referentiel`]);
    });

    test('une bibliothèque que deux référentiels utilisent', async () => {
        const library = `bibliothèque COMMUNES "C"\ncompétence C1 "${passage.join(' ')}"\n`;
        const user = (own: string) =>
            `certification ${own} "T"\nutilise COMMUNES\nbloc BC01 "B" {\n    compétences COMMUNES\n    épreuve E1 "Cas" { évalue tout }\n}\n`;
        expect(
            await found({
                '/p/c.referentiel': library,
                '/p/a.referentiel': user('RNCP1'),
                '/p/b.referentiel': user('RNCP2'),
            }),
        ).toEqual([]);
    });

    test('une phrase que disent beaucoup de référentiels', async () => {
        const said = (count: number) =>
            Object.fromEntries(
                Array.from({ length: count }, (_, n) => [
                    `/p/${n}.referentiel`,
                    planted(`RNCP${n + 1}`, standardSentence(3).split(' ')).text.replace('Ici', `Ici ${n}`),
                ]),
            );
        expect(await found(said(6))).toEqual([]);
    });

    test('ce que l’auteur tolère, et ce que le projet éteint', async () => {
        const tolerated = text.replace('bloc', 'tolère passage-en-double "accord de partenariat"\nbloc');
        expect((await beside(tolerated)).map(({ at }) => at.file)).toEqual([`/p/${number}.referentiel`]);
        const off = { '/p/referentiel.config.json': '{ "rules": { "passage-en-double": "off" } }' };
        expect(await beside(text, off)).toEqual([]);
    });
});

test('un projet trop grand pour être comparé à lui-même : rien, et la règle muette se dit', async () => {
    const { text } = planted('RNCP7', passage);
    const small = (count: number) =>
        Object.fromEntries(
            Array.from({ length: count }, (_, n) => [`/p/x${n}.referentiel`, `certification RNCP${n + 100_000} "T"\n`]),
        );
    const pair = { '/p/7.referentiel': text, [`/p/${fiches[5]!.number}.referentiel`]: sourceOf(fiches[5]!) };
    const isSilent = (silent: readonly SilentRule[]) => silent.some(({ rule }) => rule === 'passage-en-double');
    const most = await registerOf({ ...pair, ...small(MOST_NEIGHBOURS - 2) });
    expect([most.findings.length, isSilent(most.silent)]).toEqual([2, false]);
    const more = await registerOf({ ...pair, ...small(MOST_NEIGHBOURS - 1) });
    expect([more.findings.length, isSilent(more.silent)]).toEqual([0, true]);
});

test('un seul fichier demandé : ses passages, et seulement les siens', async () => {
    const { text } = planted('RNCP7', passage);
    const texts = { ...others, '/p/7.referentiel': text };
    const told = await found(texts, { reported: (path) => path === '/p/7.referentiel' });
    expect(told.map(({ at }) => at.file)).toEqual(['/p/7.referentiel']);
});

test('à plusieurs, les mêmes constats dans le même ordre', { timeout: 60_000 }, async () => {
    const texts: Record<string, string> = { ...others };
    for (const [rank, { words }] of passagesOf(fiches, 400, 6).entries())
        texts[`/p/${rank}.referentiel`] = planted(`RNCP${rank + 1}`, words).text;
    const files = new MemoryFiles(texts);
    const pooled = await found(texts, {
        pool: (data) => {
            const run = unitChecker(files, structuredClone(data));
            return new LocalPool(async (batch) => structuredClone(await run(batch)));
        },
    });
    expect(pooled.length).toBeGreaterThan(400);
    expect(pooled).toEqual(await found(texts));
});

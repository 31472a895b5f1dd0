// The nearest in meaning: a certification is found again by what it speaks of, whatever its words' forms, bloc by bloc.
import { type FicheSections, nearestTo } from '@referentiel/language';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderOf, referentiel } from '../cli/referentiel.ts';
import { corpusOf } from './corpora.ts';
import { exportOf, inventedFiche } from './invented-fiches.ts';

const TRADES: Readonly<Record<string, readonly string[]>> = {
    RNCP1: [
        'Accueillir les clients de la boutique et vendre des vélos',
        'Réparer les freins, les roues et les pédaliers des vélos',
    ],
    RNCP2: [
        'Rédiger les actes de signification du commissaire de justice',
        'Organiser les ventes aux enchères publiques',
    ],
    RNCP3: [
        'Développer une application web et sa base de données',
        'Tester et déployer des interfaces et des programmes',
    ],
    RNCP4: [
        'Soigner les animaux de la clinique vétérinaire',
        'Assister le vétérinaire pendant les opérations chirurgicales',
    ],
};
const fiches: readonly FicheSections[] = [
    ...Object.entries(TRADES).map(([number, blocks]) => ({
        number,
        title: `Métier ${number}`,
        active: true,
        kin: number === 'RNCP4' ? ['RNCP5'] : [],
        sections: blocks.map((text, rank) => ({ code: `BC0${rank + 1}`, title: '', text: `${text}. `.repeat(2) })),
    })),
    ...Array.from({ length: 20 }, (_, n) => inventedFiche(n)),
];

test('chaque métier se retrouve à ses mots, fléchis autrement, et chaque bloc au sien', async () => {
    const corpus = await corpusOf(fiches);
    const [nearest] = nearestTo(corpus, {
        blocks: [
            {
                code: 'BC01',
                title: '',
                text: 'Déploiement des applications développées, tests d’une interface programmée',
            },
            { code: 'BC02', title: '', text: 'Bases de données des applications web' },
        ],
    });
    expect(nearest?.entry.number).toBe('RNCP3');
    expect(nearest?.blocks.map(({ code, other }) => [code, other.code])).toEqual([
        ['BC01', 'BC02'],
        ['BC02', 'BC01'],
    ]);
    expect(nearest?.blocks[1]?.words).toEqual(expect.arrayContaining(['bases', 'données', 'web']));
});

test('dix au plus, sans soi-même ; une autre version est dite telle', async () => {
    const corpus = await corpusOf([...fiches, { ...fiches[3]!, number: 'RNCP5', kin: ['RNCP4'] }]);
    const { number, sections } = fiches[3]!;
    const near = nearestTo(corpus, {
        number,
        blocks: sections.map(({ code = '', title = '', text }) => ({ code, title, text })),
    });
    expect(near.length).toBeLessThanOrEqual(10);
    expect(near.map(({ entry }) => entry.number)).not.toContain(number);
    expect(near[0]).toMatchObject({ entry: { number: 'RNCP5' }, isKin: true });
    expect(near.filter(({ isKin }) => isKin)).toHaveLength(1);
});

test('en texte et en JSON, d’un référentiel', () => {
    const { path, remove } = folderOf({
        'export.xml': exportOf(fiches),
        'velo.referentiel':
            'certification RNCP9 "Vélo"\nbloc BC01 "Atelier" {\n    compétence C1 "Réparer des roues et des freins de vélo"\n    épreuve E1 "Cas" { évalue tout }\n}\n',
    });
    onTestFinished(remove);
    referentiel(path, ['corpus', 'build', 'export.xml', '--out', 'r.corpus']);
    const text = referentiel(path, ['corpus', 'near', 'velo.referentiel', '--against', 'r.corpus']);
    expect(text).toMatchObject({ status: 0, stderr: '' });
    expect(text.stdout).toMatch(/^RNCP9 « Vélo » .*\n +\d+ % +RNCP1 « Métier RNCP1 »\n +\d+ % +BC01 → BC02 \(/);
    const json = referentiel(path, ['corpus', 'near', '.', '--against', 'r.corpus', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject([
        { path: 'velo.referentiel', number: 'RNCP9', near: [{ number: 'RNCP1', otherVersion: false }] },
    ]);
    expect(referentiel(join(path, '..'), ['corpus', 'near', path]).status).toBe(2);
});

// Texts that mean harm, in every place of a référentiel.
import {
    DOCUMENT_FORMATS,
    FORMATS,
    generate,
    type Unit,
    writeFiche,
    writeFiling,
    writeJury,
} from '@referentiel/language';
import fc from 'fast-check';
import { activeIn } from './inert.ts';
import { unitOf } from './units.ts';

const formats = FORMATS.map(({ id }) => id);

const HOSTILE = [
    '<script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '<!-- ',
    '-->',
    ']]>',
    '<![CDATA[',
    '&lt;b&gt;',
    '&#60;b>',
    '"><a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](https://a.b/"onmouseover=alert(1))',
    '[a](http://x.y/(z))',
    '![i](http://x/y.png)',
    '`code`',
    '```',
    '~~~',
    '    code',
    '# titre',
    '---',
    '===',
    '***',
    '> cité',
    '| a | b |',
    '|---|',
    '$x$',
    '<http://x.y>',
    'http://x.y/<b>',
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ',=1+1',
    ', "=1+1',
    '\n=1+1',
    '|@SUM(A1)',
    'a,-1+1',
    'www.exemple.fr',
    'ftp://exemple.fr/a',
    'a@exemple.fr',
    'command://x',
    '＝1',
    "'",
    '";=1+1;"',
    '_x0041_',
    '_x000D_',
    '&P',
    '&"Arial"',
    '{=1}',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ufffe',
    '\ud800',
    '\udc00',
    '\u200b',
    '\u00a0',
    '\u202f',
    'e\u0301',
    '𝄞',
    '👩‍👩‍👧',
    '../../etc/passwd',
    'C:\\Windows',
    '\\\\serveur\\part',
    '%00',
    '${x}',
    '{{x}}',
    '<?xml version="1.0"?>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '*',
    '**',
    '***a',
    '[',
    '](',
    '\\',
    '- ',
    '1. ',
    '99999999999. ',
    '\n',
    '\n\n',
    '\n    - a\n        - b\n',
    '\r\n',
    ' ',
    'texte',
    'Œuvre',
] as const;

const hostileText = fc
    .array(
        fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
            { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
        ),
        { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
const hostileCode = fc.constantFrom(
    'C1',
    '../../C1',
    'C1/..',
    '..\\C1',
    '=C1',
    '-C1',
    '@C1',
    'CON',
    'C1|A',
    '<C1>',
    'C1;A',
    'C’1',
    'É1',
    'C1.'.repeat(90),
    '1',
    '&C1',
    'C1&P',
    "C'1",
);

interface Input {
    readonly number: string;
    readonly code: string;
    readonly texts: readonly string[];
    readonly hidden: boolean;
}

function unitWith({ number, code, texts, hidden }: Input): Unit {
    const next = (() => {
        let index = 0;
        return (): string => quoted(texts[index++ % texts.length] ?? '');
    })();
    return unitOf({
        '/projet/hostile.referentiel': [
            `certification ${number} ${next()}`,
            hidden ? 'codes masqués' : '',
            'type CQP',
            'niveau 5',
            `nsf 345 ${next()}`,
            `rome K1901 ${next()}`,
            `certificateur ${next()} { siret 92419357600015 nom commercial ${next()} site ${next()} }`,
            `objectifs ${next()}`,
            `emplois ${next()}`,
            `lien ${next()}`,
            `activité A1 ${next()} { description ${next()}`,
            `  compétence ${code} ${next()} { description ${next()} connaissance ${next()} critère CE1 ${next()} critère ${next()} }`,
            `  compétence C2 ${next()} { tolère compétence-trop-longue ${next()} }`,
            `  compétence ${next()}`,
            '}',
            `jury J1 ${next()}`,
            `bloc BC01 ${next()} { compétences A1  option ${next()}  prérequis d’entrée ${next()}`,
            `  épreuve E1 ${next()} { forme orale, ${next()}  évalue tout sauf C2  déroulement ${next()}  jury ${next()} critère ${next()} }`,
            `  au choix { épreuve E2 ${next()} { évalue C2 } épreuve E3 ${next()} { évalue C2 } }`,
            '}',
            `bloc BC02 ${next()} { compétence C3 ${next()}  liste ${next()}  modalités ${next()} }`,
            'voies d’accès { ouvertes formation continue avec jury J1 }',
            `correspondance BC01 vers RNCP1 ${next()} BC01 ${next()}`,
            `texte de création ${next()} jo 10/03/2023`,
            `partenaire 99999999800019 ${next()} forme`,
            'promotion 2019 { certifiés 236 }',
        ].join('\n'),
    });
}

/** What is left in what is written that could do more than be read. */
export async function faultsOf(unit: Unit, mentions: readonly string[] = []): Promise<string[]> {
    const fiche = writeFiche(unit);
    const files = [
        ...(fiche ? [{ name: fiche.name, bytes: new TextEncoder().encode(fiche.text) }] : []),
        ...(await generate(unit, { formats })),
        ...(await writeFiling(unit, { formats: DOCUMENT_FORMATS, isDraft: true, mentions })),
        ...(await writeJury(unit, { formats: DOCUMENT_FORMATS, mentions })),
    ];
    if (files.length <= formats.length) return ['nothing written'];
    return files.flatMap(({ name, bytes }) => activeIn(name, bytes));
}

/** Every combination that comes to mind finds nothing, `runs` times. */
export async function assertInert(seed: number, runs: number): Promise<void> {
    await fc.assert(
        fc.asyncProperty(
            fc.record({
                number: fc.constantFrom(
                    'RNCP1',
                    '../../../RNCP-odd',
                    'CON',
                    'RNCP1/..',
                    'RNCP<1>',
                    '=RNCP1',
                    'É1',
                    '&P1',
                ),
                code: hostileCode,
                texts: fc.array(hostileText, { minLength: 1, maxLength: 12 }),
                hidden: fc.boolean(),
            }),
            async (input) => {
                const faults = await faultsOf(unitWith(input), input.texts);
                if (faults.length > 0) throw new Error([...new Set(faults)].slice(0, 5).join('\n'));
            },
        ),
        { seed, numRuns: runs },
    );
}

/** The text between quotes, as its author writes it. */
export function quoted(text: string): string {
    return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

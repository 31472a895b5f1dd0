// The procès-verbal: without it nothing attests that a jury decided (Vadémécum RNCP V1.1, 3.3.1).
import { blank, note, oneLine, paragraph, rich, strong, words } from '../../published/content.ts';
import type { Labels } from '../../published/labels.ts';
import { plainInline } from '../../published/plain.ts';
import { line } from '../../tables/cell.ts';
import { part } from '../../tables/definition.ts';
import type { Draft } from '../../tables/grid.ts';
import type { Grid, Part, Table } from '../../tables/table.ts';
import type { Piece } from '../write.ts';
import { blankRows, certificationLines, emptyRoom, fields } from './forms.ts';

/** Rows to begin with: more can be added in Word. */
const ROWS = { members: 4, awarded: 12, others: 12 } as const;

export function record(labels: Labels): Piece {
    const kind = 'Procès-verbal de délibération du jury';
    return {
        id: 'proces-verbal',
        paper: { kind, orientation: 'landscape', isDraft: false },
        tables: [
            sheetOf('proces-verbal', kind, [
                part('session', {
                    before: certificationLines(labels),
                    grid: fields(['Session', 'Date de la délibération', 'Lieu', 'Responsable de session']),
                }),
                part('valident', {
                    heading: 'Candidats qui valident la certification',
                    before: [note(words('Liste nominative et exhaustive.'))],
                    grid: candidates(awardedColumns(labels), ROWS.awarded),
                }),
            ]),
            sheetOf('ne-valident-pas', 'Candidats qui ne valident pas la certification', [others(labels)]),
            sheetOf('decision', 'Décision du jury', [
                part('nombres', { grid: counts() }),
                part('incidents', {
                    heading: 'Dysfonctionnements et incidents',
                    before: [note(words('« Néant » s’il n’y en a pas eu.'))],
                    grid: emptyRoom(20),
                }),
                members(labels),
                part('paraphe', {
                    heading: 'Signature du responsable de session',
                    before: [paragraph(words('Fait à '), blank(40), words(', le '), blank(30))],
                    grid: manager(),
                }),
            ]),
        ],
    };
}

function sheetOf(id: string, title: string, parts: readonly Part[]): Table {
    return { id, title, short: title.slice(0, 31), parts };
}

function counts(): Grid {
    return fields(['Candidats inscrits', 'Candidats présents', 'Valident la certification', 'Ne la valident pas']);
}

function manager(): Grid {
    return blankRows(
        [
            { id: 'responsable', title: 'Responsable de session (nom, prénom)', weight: 5 },
            { id: 'paraphe', title: 'Paraphe', weight: 3 },
            { id: 'date', title: 'Date', weight: 3 },
        ],
        [[]],
        12,
    );
}

/** The president is the first; who belongs to the certificateur shows, since a majority mustn't. */
function members(labels: Labels): Part {
    const { juries } = labels.certification;
    const [jury] = juries;
    const told = juries.length === 1 ? rich(jury?.title) : [];
    const count = juries.length === 1 ? Math.min(Math.max(jury?.members?.value ?? ROWS.members, 2), 12) : ROWS.members;
    const rows = Array.from({ length: count }, (_, index): Draft[] => [line([words(String(index + 1))])]);
    return part('jury', {
        heading: 'Composition du jury',
        before: told,
        grid: blankRows(
            [
                { id: 'rang', title: 'N°', weight: 1 },
                { id: 'nom', title: 'Nom, prénom', weight: 6 },
                { id: 'qualite', title: 'Qualité', weight: 6 },
                { id: 'president', title: 'Président', weight: 2, isTicked: true },
                { id: 'exterieur', title: 'Extérieur au certificateur', weight: 3, isTicked: true },
                { id: 'signature', title: 'Signature', weight: 5 },
            ],
            rows,
            10,
        ),
    });
}

type Columns = Parameters<typeof blankRows>[0];

function candidates(columns: Columns, count: number): Grid {
    const rows = Array.from({ length: count }, (_, index): Draft[] => [line([words(String(index + 1))])]);
    return blankRows(columns, rows);
}

function awardedColumns({ unit }: Labels): Columns {
    const hasOptions = unit.blocks.some(({ option, optional }) => option !== undefined || optional);
    return [
        { id: 'rang', title: 'N°', weight: 1 },
        { id: 'nom', title: 'Nom, prénom', weight: 7 },
        { id: 'naissance', title: 'Date de naissance', weight: 3 },
        { id: 'voie', title: 'Voie d’accès', weight: 4 },
        ...(hasOptions ? [{ id: 'option', title: 'Option, blocs facultatifs', weight: 4 }] : []),
        { id: 'observations', title: 'Observations', weight: 5 },
    ];
}

function others(labels: Labels): Part {
    const { blocks } = labels.unit;
    const names = blocks.map((block) => labels.shortBlock(block).map(plainInline).join(''));
    return part('liste', {
        before:
            blocks.length > 0
                ? [
                      note(words('La case d’un bloc est cochée là où le candidat l’a validé.')),
                      ...blocks.map((block, index) =>
                          paragraph(strong(names[index] ?? ''), words(` ${oneLine(block.title)}`)),
                      ),
                  ]
                : [],
        grid: candidates(
            [
                { id: 'rang', title: 'N°', weight: 1 },
                { id: 'nom', title: 'Nom, prénom', weight: 6 },
                { id: 'voie', title: 'Voie d’accès', weight: 3 },
                ...names.map((title, index) => ({
                    id: `bloc-${index + 1}`,
                    title,
                    weight: 1.5,
                    isTicked: true as const,
                })),
                { id: 'observations', title: 'Observations', weight: 4 },
            ],
            ROWS.others,
        ),
    });
}

// One référentiel in the layouts that authors give their tables.
import { strToU8 } from 'fflate';
import { docx } from './docx.ts';
import { ods, odt } from './odf.ts';
import {
    ACTIVITIES,
    ASSESSMENTS,
    assessmentOf,
    BLOCKS,
    COMPETENCIES,
    type ReferenceActivity,
    type ReferenceBlock,
    type ReferenceCompetency,
} from './reference.ts';
import { type Cell, cell, type Paragraph, row, type Table } from './sheets.ts';
import { csv, html, markdown, windows1252 } from './text-files.ts';
import { xlsx } from './xlsx.ts';

export interface Layout {
    readonly name: string;
    readonly file: string;
    readonly bytes: Uint8Array;
    /** What the layout doesn't show, and so isn't expected. */
    readonly without?: readonly ('codes' | 'épreuves' | 'activités' | 'évalue' | 'critères' | 'blocs')[];
    /** The texts in it that are no item, each with its place: they stand as comments, or in the report. */
    readonly strangers?: readonly string[];
}

const HEAD = row('Activités', 'Compétences', 'Modalités d’évaluation', 'Critères d’évaluation');
const bullets = ({ criteria }: ReferenceCompetency): Paragraph[] => criteria.map((text) => ({ text, bullet: 1 }));
const dashes = ({ criteria }: ReferenceCompetency): string => criteria.map((text) => `- ${text}`).join('\n');
const glued = ({ code, text }: { code: string; text: string }): string => `${code}. ${text}`;
const bloc = ({ number, title }: ReferenceBlock): string => `BLOC ${number} – ${title}`;
const rowsOf = (
    block: ReferenceBlock,
    one: (competency: ReferenceCompetency, activity: ReferenceActivity, isFirst: boolean) => Cell[],
): Cell[][] =>
    block.activities.flatMap((activity) =>
        activity.competencies.map((competency, rank) => one(competency, activity, rank === 0)),
    );
const isFirstOf = (competency: ReferenceCompetency): boolean =>
    assessmentOf(competency).evaluates[0] === competency.code;

/** Word, with everything merged: the model of France compétences. */
function merged(): Table {
    const rows = BLOCKS.flatMap((block) => [
        row(cell(bloc(block), 1, 4)),
        ...rowsOf(block, (competency, activity, isFirst) => [
            ...(isFirst ? [cell(`${activity.code} – ${activity.text}`, activity.competencies.length)] : []),
            cell(glued(competency)),
            ...(isFirstOf(competency)
                ? [
                      cell(
                          [
                              `${assessmentOf(competency).code} : ${assessmentOf(competency).title}`,
                              `Durée : ${assessmentOf(competency).duration}`,
                              `Compétences évaluées : ${assessmentOf(competency).evaluates.join(', ')}`,
                          ],
                          assessmentOf(competency).evaluates.length,
                      ),
                  ]
                : []),
            cell(bullets(competency)),
        ]),
    ]);
    const groups = [
        cell('RÉFÉRENTIEL D’ACTIVITÉS\ndécrit les situations de travail et les activités exercées', 2),
        cell('RÉFÉRENTIEL DE COMPÉTENCES\nidentifie les compétences et les connaissances', 2),
        cell('RÉFÉRENTIEL D’ÉVALUATION\ndéfinit les critères et les modalités d’évaluation des acquis', 1, 2),
    ];
    return { rows: [groups, row('MODALITÉS D’ÉVALUATION', 'CRITÈRES D’ÉVALUATION'), ...rows], heads: 2 };
}

/** No merges: blank means as above. */
function blank(block: ReferenceBlock, codes: 'column' | 'glued' | 'none' = 'glued'): Cell[][] {
    return rowsOf(block, (competency, activity, isFirst) => {
        const assessment = assessmentOf(competency);
        const said =
            codes === 'none'
                ? assessment.title
                : `${assessment.code} : ${assessment.title} (${assessment.evaluates.join(', ')})`;
        return row(
            isFirst ? (codes === 'none' ? activity.text : `${activity.code} : ${activity.text}`) : '',
            ...(codes === 'column' ? [competency.code] : []),
            codes === 'glued' ? glued(competency) : competency.text,
            isFirstOf(competency) ? said : '',
            dashes(competency),
        );
    });
}

function numbered(): Uint8Array {
    const rows = BLOCKS.flatMap((block) => [
        row(cell(bloc(block), 1, 3)),
        ...rowsOf(block, (competency, activity, isFirst) => [
            ...(isFirst ? [cell([{ text: activity.text, style: 'Activite' }], activity.competencies.length)] : []),
            cell([{ text: competency.text, style: 'Competence' }]),
            cell(bullets(competency)),
        ]),
    ]);
    const levels = [
        { text: 'A%1', style: 'Activite' },
        { text: 'C%1.%2.', style: 'Competence' },
    ];
    return docx([{ rows: [row('Activités', 'Compétences', 'Critères'), ...rows], heads: 1 }], { levels });
}

/** All competencies of an activity in one cell, their criteria told by code. */
function several(): Table {
    const rows = BLOCKS.flatMap((block) => [
        row(cell(bloc(block), 1, 3)),
        ...block.activities.map((activity) =>
            row(
                glued(activity),
                cell(activity.competencies.map(glued)),
                cell(
                    activity.competencies.flatMap(({ code, criteria }) =>
                        criteria.map((text, rank) => `${code.replace('C', 'CE')}.${rank + 1} ${text}`),
                    ),
                ),
            ),
        ),
    ]);
    return { rows: [row('Activités', 'Compétences', 'Critères d’évaluation'), ...rows], heads: 1 };
}

function inverse(): Table {
    const rows = ASSESSMENTS.map(({ code, title, evaluates, duration }) =>
        row(`${code} – ${title}`, evaluates.join(', '), duration, 'En centre.'),
    );
    return {
        rows: [row('Modalité', 'Compétences évaluées', 'Durée', 'Détail'), ...rows, row('Total', '', '4 h 15', '')],
    };
}

function declared(block: ReferenceBlock): Cell[][] {
    return rowsOf(block, (competency, activity) =>
        row(glued(activity), competency.code, competency.text, cell(bullets(competency))),
    );
}

const DECLARED = row('Activité', 'N°', 'Compétence', 'Critères de réussite');

function matrix(sign: string): Table {
    const head = row('Compétence', ...ASSESSMENTS.map(({ code, title }) => `${code} — ${title}`));
    const rows = COMPETENCIES.map((competency) =>
        row(
            `${competency.code} ${competency.short}`,
            ...ASSESSMENTS.map(({ evaluates }) => (evaluates.includes(competency.code) ? sign : '')),
        ),
    );
    return { rows: [head, ...rows] };
}

/** Each bloc in a column, each épreuve a column of signs. */
function ticked(): Table {
    const heads = row(
        'Bloc de compétences',
        'Activité',
        'Compétence',
        'Intitulé court',
        'Critères',
        ...ASSESSMENTS.map(({ code, title }) => `${code} ${title}`),
    );
    const rows = BLOCKS.flatMap((block) =>
        rowsOf(block, (competency, activity) =>
            row(
                bloc(block),
                glued(activity),
                glued(competency),
                competency.short,
                cell(bullets(competency)),
                ...ASSESSMENTS.map(({ evaluates }) => (evaluates.includes(competency.code) ? 'D/S' : '')),
            ),
        ),
    );
    return { rows: [heads, ...rows] };
}

/** Printed over pages: headers and activities told again, a footer on each page. */
function pages(): Table[] {
    return BLOCKS.map((block) => {
        const [first, ...others] = rowsOf(block, (competency, activity, isFirst) =>
            row(
                isFirst ? glued(activity) : `${glued(activity)} (suite)`,
                glued(competency),
                `${assessmentOf(competency).code} : ${assessmentOf(competency).title}`,
                dashes(competency),
            ),
        );
        return {
            rows: [
                HEAD,
                row(cell(bloc(block), 1, 4)),
                ...(first ? [first] : []),
                row(cell('Page 1', 1, 1), '', '', ''),
                HEAD,
                row(cell(`${bloc(block)} (suite)`, 1, 4)),
                ...others,
            ],
        };
    });
}

/** Codes on lines of their own, criteria parted by bars or semicolons, one or two spaces inside codes. */
function lines(): Table {
    const rows = BLOCKS.flatMap((block) => [
        row(cell(bloc(block), 1, 3)),
        ...rowsOf(block, ({ code, text, criteria }, activity, isFirst) =>
            row(
                isFirst ? `${activity.code}\n${activity.text}` : '',
                `${code.replace('C', 'C ').replace('.', '. ')}\n${text}`,
                criteria.join(criteria.length > 2 ? ' | ' : ' ; '),
            ),
        ),
    ]);
    return { rows: [row('Tâches', 'Capacités', 'Indicateurs et critères'), ...rows] };
}

/** Word, with a change not yet accepted, and a note at the foot of the page. */
function changed(): Table {
    const rows = BLOCKS.flatMap((block) => [
        row(cell(bloc(block), 1, 4)),
        ...blank(block).map((cells) =>
            cells.map((one, column): Cell => {
                const [first, ...others] = one.paragraphs;
                if (column !== 1 || !first) return one;
                return {
                    ...one,
                    paragraphs: [
                        { text: 'C9. Ancienne formulation.', change: 'deleted' },
                        { ...first, change: 'inserted' },
                        ...others,
                    ],
                };
            }),
        ),
    ]);
    return { rows: [HEAD, ...rows], heads: 1 };
}

const file = (name: string, bytes: Uint8Array): Pick<Layout, 'file' | 'bytes'> => ({ file: name, bytes });

/** Each competency with what it is in. */
const PLACED = BLOCKS.flatMap((block) =>
    block.activities.flatMap((activity) =>
        activity.competencies.map((competency) => ({
            block,
            activity,
            competency,
            assessment: assessmentOf(competency),
        })),
    ),
);

/** A table for each competency: its rows are what others have as columns. */
const sheetCards = PLACED.map(({ block, activity, competency, assessment }) => ({
    name: `Fiche ${competency.code}`,
    tables: [
        {
            rows: [
                row('Bloc de compétences', bloc(block)),
                row('Activité', `${activity.code} – ${activity.text}`),
                row('Compétence', glued(competency)),
                row(
                    'Modalités d’évaluation',
                    `${assessment.code} : ${assessment.title}\nDurée : ${assessment.duration}`,
                ),
                row('Critères d’évaluation', dashes(competency)),
            ],
        },
    ],
}));

/** The same in Word, label and text in one cell, criteria in rows of their own. */
const wordCards = PLACED.flatMap(({ block, activity, competency }, rank): (Table | { readonly heading: string })[] => [
    ...(PLACED[rank - 1]?.block === block ? [] : [{ heading: bloc(block) }]),
    {
        rows: [
            row(cell(`Activité : ${activity.code} – ${activity.text}`, 1, 2)),
            row(cell(`Compétence : ${glued(competency)}`, 1, 2)),
            ...competency.criteria.map((text, first) =>
                row(...(first === 0 ? [cell('Critères :', competency.criteria.length)] : []), text),
            ),
        ],
    },
]);

export const LAYOUTS: readonly Layout[] = [
    { name: 'Word, fusions, en-têtes sur deux lignes', ...file('a.docx', docx([merged()])) },
    {
        name: 'Word, un tableau par bloc, en-têtes une fois',
        ...file(
            'b.docx',
            docx(
                BLOCKS.flatMap((block, rank) => [
                    { heading: `Bloc ${block.number} : ${block.title}` },
                    {
                        rows: [
                            ...(rank === 0
                                ? [
                                      row(
                                          'Activités',
                                          'N°',
                                          'Compétences',
                                          'Modalités d’évaluation',
                                          'Critères d’évaluation',
                                      ),
                                  ]
                                : []),
                            ...blank(block, 'column'),
                        ],
                    },
                ]),
            ),
        ),
    },
    { name: 'Word, numéros automatiques', ...file('c.docx', numbered()), without: ['épreuves'] },
    { name: 'Word, plusieurs compétences par cellule', ...file('d.docx', docx([several()])), without: ['épreuves'] },
    {
        name: 'Word, sans codes',
        ...file(
            'e.docx',
            docx([
                {
                    rows: [HEAD, ...BLOCKS.flatMap((block) => [row(cell(bloc(block), 1, 4)), ...blank(block, 'none')])],
                    heads: 1,
                },
            ]),
        ),
        without: ['codes'],
    },
    {
        name: 'Word, tableau inverse des épreuves',
        ...file(
            'f.docx',
            docx([
                ...BLOCKS.flatMap((block) => [{ text: bloc(block) }, { rows: [DECLARED, ...declared(block)] }]),
                inverse(),
            ]),
        ),
        strangers: ['tableau 3, ligne 5 : Total | 4 h 15'],
    },
    {
        name: 'Word, pages, suites et en-têtes répétés',
        ...file('g.docx', docx(pages())),
        strangers: ['tableau 1, ligne 4 : Page 1', 'tableau 2, ligne 4 : Page 1'],
    },
    { name: 'Word, suivi des modifications', ...file('h.docx', docx([changed()])) },
    {
        name: 'Excel, une feuille par bloc et matrice',
        ...file(
            'i.xlsx',
            xlsx([
                ...BLOCKS.map((block) => ({
                    name: `Bloc ${block.number}`,
                    tables: [{ rows: [row(cell(bloc(block), 1, 4)), DECLARED, ...declared(block)] }],
                })),
                { name: 'Matrice', tables: [matrix('x')] },
            ]),
        ),
    },
    {
        name: 'Excel, blocs en colonne, croix dans le tableau',
        ...file('j.xlsx', xlsx([{ name: 'RACE', tables: [ticked()] }])),
    },
    {
        name: 'Excel, fusions, tableaux côte à côte',
        ...file('k.xlsx', xlsx([{ name: 'Tout', tables: [merged(), inverse()] }])),
        strangers: ['feuille « Tout », ligne 5 : Total | 4 h 15'],
    },
    {
        name: 'CSV de Windows, blancs',
        ...file(
            'l.csv',
            windows1252(
                csv({ rows: [HEAD, ...BLOCKS.flatMap((block) => [row(bloc(block), '', '', ''), ...blank(block)])] }),
            ),
        ),
    },
    {
        name: 'CSV, virgules, codes à part',
        ...file(
            'm.csv',
            strToU8(
                csv(
                    {
                        rows: [
                            row('Bloc', 'Activité', 'Code compétence', 'Compétence', 'Épreuve', 'Critères'),
                            ...BLOCKS.flatMap((block) =>
                                blank(block, 'column').map((cells) => [cell(bloc(block)), ...cells]),
                            ),
                        ],
                    },
                    ',',
                ),
            ),
        ),
    },
    { name: 'HTML, fusions et listes', ...file('n.html', strToU8(html(merged()))) },
    {
        name: 'Markdown',
        ...file(
            'o.md',
            strToU8(
                markdown({
                    rows: [HEAD, ...BLOCKS.flatMap((block) => [row(bloc(block), '', '', ''), ...blank(block)])],
                }),
            ),
        ),
    },
    { name: 'LibreOffice, texte', ...file('p.odt', odt([merged()])) },
    { name: 'LibreOffice, feuille', ...file('q.ods', ods([{ name: 'RACE', tables: [merged()] }])) },
    { name: 'Codes à la ligne, critères sur une ligne', ...file('r.docx', docx([lines()])), without: ['épreuves'] },
    {
        name: 'Excel, matrice seule',
        ...file(
            's.xlsx',
            xlsx([
                {
                    name: 'Matrice',
                    tables: [
                        {
                            rows: [...matrix('✓').rows].map((cells, rank) =>
                                rank === 0
                                    ? cells
                                    : [cell(glued(COMPETENCIES[rank - 1] as ReferenceCompetency)), ...cells.slice(1)],
                            ),
                        },
                    ],
                },
            ]),
        ),
        without: ['critères', 'activités', 'blocs'],
    },
    { name: 'Excel, une feuille par compétence', ...file('t.xlsx', xlsx(sheetCards)) },
    { name: 'Word, un tableau par compétence', ...file('u.docx', docx(wordCards)), without: ['épreuves'] },
];

export { ACTIVITIES };

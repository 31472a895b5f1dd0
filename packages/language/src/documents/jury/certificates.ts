// Parchemins: that of the certification, and that of each bloc, with the mentions that they have to bear and no other
// (Vadémécum RNCP V1.1, 2.3.2). France compétences' logo is forbidden on them.
import type { Block } from '../../model/items.ts';
import { inertLine } from '../../model/inert.ts';
import { blank, centred, display, oneLine, strong, words } from '../../published/content.ts';
import type { Labels } from '../../published/labels.ts';
import { COLON, measure } from '../../published/vocabulary.ts';
import { part } from '../../tables/definition.ts';
import type { Inline, Paragraph, Table } from '../../tables/table.ts';
import type { Piece } from '../write.ts';
import { awardingNames, decisionDate, registeredNumber } from './forms.ts';

export function certificates(labels: Labels): Piece {
    const { unit } = labels;
    return {
        id: 'parchemins',
        paper: { kind: 'Parchemins', orientation: 'landscape', isDraft: false, isFramed: true },
        tables: [
            sheetOf('parchemin', 'Parchemin de la certification', wholeCertification(labels)),
            ...unit.blocks.map((block, index) =>
                sheetOf(
                    `parchemin-${index + 1}`,
                    `Parchemin du bloc ${labels.blockNumber(block)}`,
                    validatedBlock(labels, block),
                ),
            ),
        ],
    };
}

function sheetOf(id: string, title: string, before: readonly Paragraph[]): Table {
    return { id, title, short: title.slice(0, 31), parts: [part('texte', { before })] };
}

function wholeCertification(labels: Labels): Paragraph[] {
    const { unit, certification } = labels;
    const isSpecific = unit.register === 'RS';
    return [
        ...awardedBy(labels),
        centred(words('décerne')),
        display(words(oneLine(certification.title))),
        centred(words(isSpecific ? 'certification' : 'certification professionnelle'), ...registeredAs(labels, false)),
        ...levelOf(labels),
        ...specialtiesOf(labels),
        ...holder(),
    ];
}

function validatedBlock(labels: Labels, block: Block): Paragraph[] {
    return [
        ...awardedBy(labels),
        centred(words('atteste la validation du bloc de compétences')),
        display(words(oneLine(block.title))),
        centred(
            strong('Bloc de compétences'),
            words(
                `${codeOf(labels, block)} de la certification professionnelle « ${oneLine(labels.certification.title)} »`,
            ),
            ...registeredAs(labels, true),
        ),
        centred(words('Ce bloc ne vaut pas la certification professionnelle dans sa totalité.')),
        ...specialtiesOf(labels),
        ...holder(),
    ];
}

function codeOf(labels: Labels, block: Block): string {
    return registeredNumber(labels) ? ` ${labels.blockCode(block)}` : '';
}

function awardedBy(labels: Labels): Paragraph[] {
    return awardingNames(labels).map((name) => centred(strong(name)));
}

/** The register, the number and the decision; of a bloc, for how long too. */
function registeredAs(labels: Labels, withDuration: boolean): Inline[] {
    const { unit, certification } = labels;
    const { registration } = certification.administration;
    const register =
        unit.register === 'RS' ? 'répertoire spécifique' : 'Répertoire national des certifications professionnelles';
    const number = registeredNumber(labels);
    const date = decisionDate(labels);
    const duration = registration?.duration;
    const by =
        registration?.kind === 'de droit'
            ? [words(' (enregistrement de droit)')]
            : [
                  words(', par décision du directeur général de France compétences en date du '),
                  date ? words(date) : blank(20),
                  ...(withDuration
                      ? [words(' et pour une durée de '), duration ? words(measure(duration)) : blank(10)]
                      : []),
              ];
    return [words(`, enregistrée au ${register} sous le numéro `), number ? words(number) : blank(14), ...by];
}

/** The levels of the national framework are those of the European one, by their numbers. */
function levelOf({ certification }: Labels): Paragraph[] {
    const { level } = certification.administration;
    if (!level?.code) return [];
    const number = inertLine(level.code.text);
    return [
        centred(
            words(
                `Niveau de qualification ${number} (cadre national des certifications professionnelles), niveau ${number} du cadre européen des certifications`,
            ),
        ),
    ];
}

function specialtiesOf({ certification }: Labels): Paragraph[] {
    const { nsf } = certification.administration.nomenclatures;
    if (nsf.length === 0) return [];
    const told = nsf.map(({ code, label }) => [inertLine(code.text), oneLine(label)].filter(Boolean).join(' '));
    return [centred(words(`Spécialité (NSF)${COLON}${told.join(' ; ')}`))];
}

function holder(): Paragraph[] {
    return [
        centred(words('à '), blank(70)),
        centred(words('né(e) le '), blank(24), words(' à '), blank(36)),
        centred(words('Délivré à '), blank(36), words(', le '), blank(24)),
        centred(
            words(
                'Le responsable de l’organisme certificateur, ou la personne qu’il a habilitée (nom, qualité, signature)',
            ),
        ),
    ];
}

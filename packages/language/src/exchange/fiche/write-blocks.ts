import type { Correspondence } from '../../model/administration.ts';
import type { Block } from '../../model/items.ts';
import type { Labels } from '../../published/labels.ts';
import { blockCompetencies, blockMethods } from '../../published/rubrics.ts';
import type { Omit } from './omission.ts';
import { fluxText, fluxTextOf } from '../structuring/flux-text.ts';
import { group, leaf, type XmlElement } from './write-xml.ts';

export function blocks(labels: Labels): XmlElement[] {
    return group(
        'BLOCS_COMPETENCES',
        labels.unit.blocks.flatMap((block) =>
            group('BLOC_COMPETENCES', [
                ...leaf('CODE', labels.blockCode(block)),
                ...leaf('LIBELLE', labels.title(block)),
                ...leaf('LISTE_COMPETENCES', fluxText(blockCompetencies(labels, block))),
                ...leaf('MODALITES_EVALUATION', fluxText(blockMethods(labels, block))),
                ...leaf('PREREQUIS_ENTREE_FORMATION_BLOC', fluxTextOf(block.entryPrerequisites)),
                ...leaf('PREREQUIS_VALIDATION_BLOC', fluxTextOf(block.validationPrerequisites)),
            ]),
        ),
    );
}

/** Without a bloc on either side, a correspondence is total. */
export function correspondences(labels: Labels, omit: Omit): XmlElement[] {
    const { correspondences: all } = labels.certification.administration;
    return group(
        'CORRESPONDANCES',
        all.flatMap((one) => {
            const { target, source, targetBlocks } = one;
            if (!target) return [];
            return group('CORRESPONDANCE', [
                ...group(
                    'SOURCE',
                    source ? blockCodes(sourceBlocks(one, omit).map((block) => labels.blockCode(block))) : [],
                ),
                ...group('DESTINATION', [
                    ...leaf('NUMERO_FICHE', target.text),
                    ...blockCodes(targetBlocks.map(({ code }) => codeIn(target.text, code.text))),
                ]),
            ]);
        }),
    );
}

function blockCodes(codes: readonly string[]): XmlElement[] {
    return codes.flatMap((code) => group('BLOC_COMPETENCES', leaf('CODE', code)));
}

/** The blocs that a list names, without those that it excepts: a fiche knows of no smaller part. */
function sourceBlocks({ source }: Correspondence, omit: Omit): Block[] {
    const excepted = new Set(source?.exceptions.flatMap(({ items }) => items));
    return (source?.entries ?? []).flatMap(({ items, span }) => {
        if (items.some(({ kind }) => kind !== 'block') || items.length === 0)
            omit(span, 'Une correspondance ne se dit que de blocs.', 'A correspondence is told of blocs only.');
        return items.filter((item) => item.kind === 'block').filter((block) => !excepted.has(block));
    });
}

/** « RNCP37418BC02 » for « BC02 » of RNCP37418. */
function codeIn(number: string, code: string): string {
    return /^BC\d+$/i.test(code) && /^RNCP\d+$/i.test(number) ? number + code : code;
}

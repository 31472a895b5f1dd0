// When and on what ground it was registered, the texts that created it, and what became of those who hold it.
import type { Administration, LegalText, Promotion, RegistrationDateKind } from '../../model/administration.ts';
import { oneLine } from '../../published/content.ts';
import { fluxTextOf } from '../structuring/flux-text.ts';
import type { Omit } from './omission.ts';
import { dateLeaf } from './write-values.ts';
import { group, leaf, type XmlElement } from './write-xml.ts';

export function registrationDate(
    name: string,
    kind: RegistrationDateKind,
    { registration }: Administration,
    omit: Omit,
): XmlElement[] {
    return dateLeaf(name, registration?.dates[kind], omit);
}

/** A fiche counts in whole years. */
export function registrationDuration({ registration }: Administration, omit: Omit): XmlElement[] {
    const { duration } = registration ?? {};
    if (!duration) return [];
    const { months, text, span } = duration;
    if (months !== undefined && months % 12 === 0) return leaf('DUREE_ENREGISTREMENT', String(months / 12));
    omit(
        span,
        `Une durée d’enregistrement se compte en années entières : « ${text} ».`,
        `A registration lasts whole years: “${text}”.`,
    );
    return [];
}

export function registrationKind({ registration }: Administration): XmlElement[] {
    return leaf('TYPE_ENREGISTREMENT', registration && `Enregistrement ${registration.kind}`);
}

const DECREES = [
    ['GENERAL', 'général'],
    ['CREATION', 'de création'],
    ['AUTRE', 'autre'],
] as const satisfies readonly (readonly [string, LegalText['kind']])[];

export function legalTexts({ legalTexts: all }: Administration, omit: Omit): XmlElement[] {
    return DECREES.flatMap(([name, kind]) =>
        group(
            `PUBLICATION_DECRET_${name}`,
            all
                .filter((text) => text.kind === kind)
                .flatMap(({ title, published }) =>
                    group('PUBLICATION_JO', [
                        ...leaf('TITRE', fluxTextOf(title)),
                        ...dateLeaf('DATE_PUBLICATION_JO', published, omit),
                    ]),
                ),
        ),
    );
}

/** The rates that a fiche has, by what is counted and after how many months. */
const RATES = [
    ['TAUX_INSERTION_GLOBAL_6MOIS', 'insertion', 6],
    ['TAUX_INSERTION_METIER_6MOIS', 'métier', 6],
    ['TAUX_INSERTION_METIER_2ANS', 'métier', 24],
] as const;

export function promotions({ promotions: all }: Administration, omit: Omit): XmlElement[] {
    return group(
        'STATISTIQUES_PROMOTIONS',
        all.flatMap((promotion) => group('STATISTIQUES_PROMOTION', promotionContent(promotion, omit))),
    );
}

function promotionContent({ year, certified, certifiedByExperience, employment }: Promotion, omit: Omit): XmlElement[] {
    for (const { kind, delay } of employment) {
        if (RATES.some(([, known, months]) => known === kind && months === delay.months)) continue;
        omit(
            delay.span,
            `Une fiche n’a pas de taux « ${kind} » à ${delay.text}.`,
            `A record has no rate “${kind}” after ${delay.text}.`,
        );
    }
    return [
        ...leaf('ANNEE', year.text),
        ...leaf('NOMBRE_CERTIFIES', certified?.text),
        ...leaf('NOMBRE_CERTIFIES_VAE', certifiedByExperience?.text),
        ...RATES.flatMap(([name, kind, months]) => {
            const found = employment.find((one) => one.kind === kind && one.delay.months === months);
            return leaf(name, found?.rate?.text.replace(',', '.'));
        }),
    ];
}

/** « ABREGE »: the kind of certification. */
export function type({ type: told }: Administration): XmlElement[] {
    return told ? group('ABREGE', [...leaf('CODE', told.code.text), ...leaf('LIBELLE', oneLine(told.label))]) : [];
}

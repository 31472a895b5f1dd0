// Who awards, who prepares, who decides.
import { type AccessRoute, type Administration, type Partner, ROUTES } from '../../model/administration.ts';
import { oneLine } from '../../published/content.ts';
import type { Omit } from './omission.ts';
import { fluxTextOf } from '../structuring/flux-text.ts';
import { dateLeaf, stateLeaf } from './write-values.ts';
import { group, leaf, type XmlElement } from './write-xml.ts';

/** One that a library declares is written as it stands there. */
export function awardingBodies({ awardingBodies: all }: Administration, omit: Omit): XmlElement[] {
    const elements = all.flatMap((told) => {
        const { siret, title, code, active, modified, tradeName, site } = told.reference?.target ?? told;
        return group('CERTIFICATEUR', [
            ...leaf('SIRET_CERTIFICATEUR', siret?.text),
            ...leaf('NOM_CERTIFICATEUR', title ? oneLine(title) : (code ?? told.reference?.code)?.text),
            ...stateLeaf('ETAT_CERTIFICATEUR', told.active && active),
            ...dateLeaf('DATE_DERNIERE_MODIFICATION_ETAT', told.modified ?? modified, omit),
            ...leaf('NOM_COMMERCIAL', oneLine(tradeName)),
            ...leaf('SITE_INTERNET', oneLine(site)),
        ]);
    });
    return group('CERTIFICATEURS', elements);
}

const HABILITATIONS = {
    forme: 'HABILITATION_FORMER',
    organise: 'HABILITATION_ORGANISER',
    'forme et organise': 'HABILITATION_ORGA_FORM',
} as const satisfies Record<NonNullable<Partner['habilitation']>, string>;

/** That there are partners is said, or follows from their being listed. */
export function partners({ partners: all, partnersExist }: Administration, omit: Omit): XmlElement[] {
    const exist = partnersExist?.value ?? (all.length > 0 ? true : undefined);
    return [
        ...leaf('EXISTENCE_PARTENAIRES', exist === undefined ? '' : exist ? 'Oui' : 'Non'),
        ...group(
            'PARTENAIRES',
            all.flatMap(({ name, siret, habilitation, active, since, modified }) =>
                group('PARTENAIRE', [
                    ...leaf('NOM_PARTENAIRE', oneLine(name)),
                    ...leaf('SIRET_PARTENAIRE', siret?.text),
                    ...leaf('HABILITATION_PARTENAIRE', habilitation && HABILITATIONS[habilitation]),
                    ...stateLeaf('ETAT_HABILITATION', active),
                    ...dateLeaf('DATE_ACTIF', since, omit),
                    ...dateLeaf('DATE_DERNIERE_MODIFICATION_ETAT', modified, omit),
                ]),
            ),
        ),
    ];
}

/** A way of access that no line tells is unknown: its element is absent, which isn't « Non ». */
export function accessRoutes({ routes }: Administration, omit: Omit): XmlElement[] {
    return ROUTES.flatMap((route) => {
        const told = routes.find((one) => one.route === route);
        return told ? group(`SI_JURY_${route}`, routeContent(told, omit)) : [];
    });
}

function routeContent({ open, composition, jury, modified }: AccessRoute, omit: Omit): XmlElement[] {
    const told = composition ?? jury?.target?.title;
    return [
        ...dateLeaf('DATE_DERNIERE_MODIFICATION', modified, omit),
        ...leaf('ACTIF', open ? 'Oui' : 'Non'),
        ...leaf('COMPOSITION', told ? fluxTextOf(told) : jury?.code.text),
    ];
}

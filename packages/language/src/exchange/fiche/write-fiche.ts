// A certification as a fiche of France compétences' flux V4.1, its elements in the order of the published ones.
import type { Administration, CertificationTextKind } from '../../model/administration.ts';
import type { Certification } from '../../model/items.ts';
import type { Unit } from '../../model/unit.ts';
import { oneLine } from '../../published/content.ts';
import { fileNameOf } from '../../published/file-name.ts';
import { Labels } from '../../published/labels.ts';
import { attestedCompetencies, objectives, targetedActivities } from '../../published/rubrics.ts';
import type { Omission, Omit } from './omission.ts';
import { blocks, correspondences } from './write-blocks.ts';
import { agreements, level, listed, numbers } from './write-codes.ts';
import { accessRoutes, awardingBodies, partners } from './write-people.ts';
import {
    legalTexts,
    promotions,
    registrationDate,
    registrationDuration,
    registrationKind,
    type,
} from './write-registration.ts';
import { fluxText, fluxTextOf } from '../structuring/flux-text.ts';
import { answerLeaf } from './write-values.ts';
import { group, leaf, type XmlElement, xmlDocument } from './write-xml.ts';

/** A certification written as a fiche. */
export interface WrittenFiche {
    /** A file's name, never a path: `RNCP39776.xml`. */
    readonly name: string;
    readonly text: string;
    /** What the référentiel says and the fiche doesn't, in the order of the fiche. */
    readonly omissions: readonly Omission[];
}

const FLUX = '4.1';

/** The fiche of a unit: the same text for the same unit, wherever and whenever. Nothing for a library. */
export function writeFiche(unit: Unit): WrittenFiche | undefined {
    const { certification } = unit;
    if (!certification) return undefined;
    const omissions: Omission[] = [];
    const content = ficheOf(new Labels(unit, certification), (at, fr, en) =>
        omissions.push({ at, message: { fr, en } }),
    );
    const root = { name: 'FICHES', content: [...leaf('VERSION_FLUX', FLUX), ...group('FICHE', content)] };
    return { name: `${fileNameOf(certification.code?.text ?? '')}.xml`, text: xmlDocument(root), omissions };
}

function ficheOf(labels: Labels, omit: Omit): XmlElement[] {
    const { administration } = labels.certification;
    return [
        ...identity(labels, omit),
        ...awardingBodies(administration, omit),
        ...partners(administration, omit),
        ...leaf('ACTIVITES_VISEES', fluxText(targetedActivities(labels))),
        ...leaf('CAPACITES_ATTESTEES', fluxText(attestedCompetencies(labels))),
        ...text('SECTEURS_ACTIVITE', 'secteurs', administration),
        ...text('TYPE_EMPLOI_ACCESSIBLES', 'emplois', administration),
        ...listed('CODES_ROME', 'ROME', administration.nomenclatures.rome),
        ...text('REGLEMENTATIONS_ACTIVITES', 'réglementation', administration),
        ...accessRoutes(administration, omit),
        ...answerLeaf('ACCESSIBLE_NOUVELLE_CALEDONIE', administration.newCaledonia),
        ...answerLeaf('ACCESSIBLE_POLYNESIE_FRANCAISE', administration.polynesia),
        ...registration(administration, omit),
        ...blocksOf(labels, omit),
        ...leaf('OBJECTIFS_CONTEXTE', fluxText(objectives(labels))),
        ...specific(administration),
        ...answerLeaf('ACTIF', administration.registration?.active),
        ...text('PREREQUIS_ENTREE_FORMATION', 'prérequis d’entrée', administration),
        ...text('PREREQUIS_VALIDATION_CERTIFICATION', 'prérequis de validation', administration),
        ...registrationDate('DATE_LIMITE_DELIVRANCE', 'dernière délivrance', administration, omit),
        ...registrationDate('DATE_DE_PUBLICATION', 'publication', administration, omit),
        ...correspondences(labels, omit),
    ];
}

function identity({ certification, unit }: Labels, omit: Omit): XmlElement[] {
    const { administration, code, title } = certification;
    const { registration, replaces, replacedBy, nomenclatures } = administration;
    return [
        ...leaf('ID_FICHE', registration?.id?.text),
        ...leaf('NUMERO_FICHE', code?.text),
        ...numbers('NOUVELLES_CERTIFICATIONS', 'NOUVELLE_CERTIFICATION', 'ID_FICHE_NOUVELLE_CERTIFICATION', replacedBy),
        ...numbers('ANCIENNES_CERTIFICATIONS', 'ANCIENNE_CERTIFICATION', 'ID_FICHE_ANCIENNE_CERTIFICATION', replaces),
        ...leaf('INTITULE', oneLine(title)),
        ...type(administration),
        ...leaf('ETAT_FICHE', fluxTextOf(registration?.state)),
        ...listed('FORMACODES', 'FORMACODE', nomenclatures.formacode),
        ...level(administration, unit.register === 'RS', omit),
        ...listed('CODES_NSF', 'NSF', nomenclatures.nsf),
        ...listed('CODES_IDCC', 'IDCC', nomenclatures.idcc),
        ...agreements(administration, omit),
    ];
}

function registration(administration: Administration, omit: Omit): XmlElement[] {
    const { links, promotionYears } = administration;
    return [
        ...legalTexts(administration, omit),
        ...registrationDate('DATE_DERNIER_JO', 'dernier jo', administration, omit),
        ...registrationDate('DATE_DECISION', 'décision', administration, omit),
        ...registrationDuration(administration, omit),
        ...promotions(administration, omit),
        ...leaf('LIEN_URL_DESCRIPTION', fluxTextOf(...links)),
        ...registrationDate('DATE_FIN_ENREGISTREMENT', 'échéance', administration, omit),
        ...registrationDate('DATE_EFFET', 'effet', administration, omit),
        ...registrationKind(administration),
        ...group(
            'ANNEES_PROMOTIONS_NIVEAU',
            promotionYears.flatMap((year) => leaf('ANNEE', year.text)),
        ),
    ];
}

/** A certification of the RS has none. */
function blocksOf(labels: Labels, omit: Omit): XmlElement[] {
    if (labels.unit.register !== 'RS') return blocks(labels);
    for (const { head } of labels.unit.blocks)
        omit(head, 'Une fiche du RS n’a pas de blocs.', 'A record of the RS has no blocs.');
    return [];
}

function specific(administration: Administration): XmlElement[] {
    const { partialValidation } = administration;
    return [
        ...text('NIVEAU_MAITRISE_COMPETENCES', 'niveau de maîtrise', administration),
        ...text('DUREE_VALIDITE', 'durée de validité', administration),
        ...text('MODALITES_RENOUVELLEMENT', 'renouvellement', administration),
        ...answerLeaf('VALIDATION_PARTIELLE', partialValidation),
        ...leaf('VALIDATION_PARTIELLE_PERIMETRE', fluxTextOf(partialValidation?.scope)),
    ];
}

function text(name: string, kind: CertificationTextKind, { texts }: Certification['administration']): XmlElement[] {
    return leaf(name, fluxTextOf(texts[kind]));
}

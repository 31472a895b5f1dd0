import { codeKey } from '../../model/codes.ts';
import { listingsOf } from '../../model/listings.ts';
import { nameOf } from '../../model/names.ts';
import type { Reference } from '../../model/reference.ts';
import { blockOf } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { LostDeclarations } from '../doubt.ts';
import { list } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';
import { declaringFix } from './declarable.ts';
import { writtenOtherwise } from './repeated-codes.ts';
import { declaredAssessments } from './leaves.ts';

export default unitRule({
    code: 'code-inconnu',
    theme: 'structure',
    title: { fr: 'Un code nommé est déclaré', en: 'A code that is named is declared' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Une liste qui nomme un code que rien ne déclare évalue ou certifie autre chose que ce que l’auteur croit.',
    breaking: [
        {
            title: 'Un code mal recopié',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1.1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                    épreuve E2 "Oral" { évalue »C1.2« }
                }
            `,
        },
        {
            title: 'Un code que deux blocs déclarent',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétence C1 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                épreuve EF "Oral" { évalue »C1« }
            `,
        },
        {
            title: '« tout » avec une capitale : c’est alors un code',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1.1 "Accueillir"
                    épreuve E1 "Cas" { évalue »Tout« }
                }
            `,
        },
        {
            title: 'Une plage écrite avec un tiret',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1.1 "Accueillir"
                    compétence C1.2 "Orienter"
                    épreuve E1 "Cas" { évalue »C1.1-C1.2« }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Un code écrit deux fois à la place de celui-ci : « code-en-double » le dit',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C2 "Renseigner"
                    épreuve E1 "Cas" { évalue C1 à C3 }
                }
            `,
        },
        {
            title: 'Un code d’une autre certification n’est jamais une faute',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" reprend RNCP37418BC02 {
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        let lost: LostDeclarations | undefined;
        const mistaken = writtenOtherwise(unit);
        for (const reference of unit.references) {
            if (reference.outcome === 'unresolved' && everything(unit).has(reference)) {
                yield capitalised(reference);
            } else if (reference.outcome === 'unresolved') {
                lost ??= new LostDeclarations(unit);
                const { text } = reference.code;
                const range = dashedRange(unit, text);
                if (range !== undefined) yield dashed(reference, range);
                else if (!lost.mayDeclare(text) && !mistaken.has(codeKey(text))) yield unknown(unit, reference);
            } else if (reference.outcome === 'ambiguous') yield ambiguous(reference);
        }
        for (const { code, library } of unit.root.uses) {
            if (library) continue;
            yield {
                at: code.span,
                message: {
                    fr: `Aucune bibliothèque « ${code.text} » dans ce dossier ni au-dessus, jusqu’à la racine du projet.`,
                    en: `No library “${code.text}” in this folder or above, up to the project’s root.`,
                },
                fixes: [
                    {
                        title: {
                            fr: `Créer la bibliothèque ${code.text} à côté de ce référentiel`,
                            en: `Create the library ${code.text} beside this référentiel`,
                        },
                        operation: { do: 'createLibrary', code: code.text },
                        safe: false,
                    },
                ],
            };
        }
    },
});

/** What is « tout » but for its capital. */
function everything(unit: Unit): ReadonlySet<Reference> {
    const listings = declaredAssessments(unit).flatMap(({ evaluations }) => evaluations);
    return new Set(listings.flatMap(({ all, entries }) => (all ? entries.map(({ from }) => from) : [])));
}

function capitalised({ code }: Reference): Fault {
    return {
        at: code.span,
        message: {
            fr: `« ${code.text} » s’écrit en minuscules : « tout ».`,
            en: `“${code.text}” is written in lower case: “tout”.`,
        },
        fixes: [
            {
                title: { fr: 'Écrire « tout »', en: 'Write “tout”' },
                operation: { do: 'replace', at: code.span, by: 'tout' },
                safe: true,
            },
        ],
    };
}

/** « C1.1 à C1.4 » of « C1.1-C1.4 », where both are declared: codes may have dashes of their own. */
function dashedRange(unit: Unit, text: string): string | undefined {
    const declared = new Set(unit.items.flatMap(({ code }) => (code ? [codeKey(code.text)] : [])));
    for (const { index } of text.matchAll(/[-–—]/g)) {
        const ends = [text.slice(0, index), text.slice(index + 1)];
        if (ends.every((end) => declared.has(codeKey(end)))) return ends.join(' à ');
    }
    return undefined;
}

function dashed({ code }: Reference, range: string): Fault {
    return {
        at: code.span,
        message: {
            fr: `Une plage s’écrit avec « à » : « ${range} ».`,
            en: `A range is written with “à”: “${range}”.`,
        },
        fixes: [
            {
                title: { fr: `Écrire « ${range} »`, en: `Write “${range}”` },
                operation: { do: 'replace', at: code.span, by: range },
                safe: false,
            },
        ],
    };
}

function unknown(unit: Unit, reference: Reference): Fault {
    const { code } = reference;
    const named = namedBeside(unit, reference);
    const proposals = reference.proposals.filter((proposal) => !named.has(codeKey(proposal)));
    const declaring = declaringFix(unit, reference);
    const meant = list(proposals.map((proposal) => `« ${proposal} »`));
    return {
        at: code.span,
        message: {
            fr: `Le code « ${code.text} » n’est déclaré nulle part.${proposals.length > 0 ? ` Vouliez-vous dire ${meant.fr.replace(/ et /, ' ou ')} ?` : ''}`,
            en: `The code “${code.text}” is declared nowhere.${proposals.length > 0 ? ` Did you mean ${proposals.map((p) => `“${p}”`).join(' or ')}?` : ''}`,
        },
        fixes: [
            ...proposals.map((proposal) => ({
                title: { fr: `Écrire « ${proposal} »`, en: `Write “${proposal}”` },
                operation: { do: 'respell' as const, at: code.span, as: proposal },
                safe: false,
            })),
            ...(declaring ? [declaring] : []),
        ],
    };
}

/** What the list in which a code stands names already: to write it once more would change nothing. */
function namedBeside(unit: Unit, reference: Reference): ReadonlySet<string> {
    for (const { listing } of listingsOf(unit)) {
        const ends = listing.entries.flatMap(({ from, to }) => (to ? [from, to] : [from]));
        if (!ends.includes(reference)) continue;
        const codes = [...ends.filter((end) => end !== reference), ...listing.competencies].map(({ code }) => code);
        return new Set(codes.flatMap((code) => (code ? [codeKey(code.text)] : [])));
    }
    return new Set();
}

function ambiguous({ code, candidates }: Reference): Fault {
    const written = candidates.flatMap(({ parent, code: own }) => {
        const block = parent && blockOf(parent);
        return block?.code && own ? [`${block.code.text}.${own.text}`] : [];
    });
    const { fr } = list(written);
    return {
        at: code.span,
        message: {
            fr: `Plusieurs blocs déclarent « ${code.text} » : écrivez ${fr.replace(/ et ([^ ]*)$/, ' ou $1')}.`,
            en: `Several blocs declare “${code.text}”: write ${written.join(' or ')}.`,
        },
        related: candidates.map((candidate) => ({
            at: candidate.code?.span ?? candidate.head,
            message: nameOf(candidate),
        })),
        fixes: written.map((qualified) => ({
            title: { fr: `Écrire « ${qualified} »`, en: `Write “${qualified}”` },
            operation: { do: 'respell', at: code.span, as: qualified },
            safe: false,
        })),
    };
}

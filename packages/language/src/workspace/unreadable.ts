import { LARGEST_FILE } from '../platform/files.ts';
import type { Finding } from '../rules/index.ts';
import type { Message } from '../model/message.ts';
import type { SourceTrouble } from './source-reader.ts';

/** The code under which it is told that a file can't be read; it can be neither silenced nor set off. */
export const UNREADABLE_RULE = 'fichier-illisible';

const MEGABYTES = LARGEST_FILE / 1_000_000;

const TROUBLES: Readonly<Record<SourceTrouble['kind'], Message>> = {
    missing: { fr: 'Ce fichier n’existe plus.', en: 'This file is no longer there.' },
    denied: {
        fr: 'Ce fichier ne peut pas être lu : les droits du système l’interdisent.',
        en: 'This file cannot be read: permission denied.',
    },
    'no file': {
        fr: 'Ce n’est pas un fichier ordinaire : rien n’en est lu.',
        en: 'This is no regular file: nothing of it is read.',
    },
    'too large': {
        fr: `Ce fichier dépasse ${MEGABYTES} Mo : rien n’en est lu. Partagez-le en plusieurs (« suite de … »).`,
        en: `This file is larger than ${MEGABYTES} MB: nothing of it is read. Split it (“suite de …”).`,
    },
    'endless link': {
        fr: 'Ce lien tourne en rond : il ne mène à aucun fichier.',
        en: 'This link goes round in circles: it leads to no file.',
    },
    other: { fr: 'Ce fichier ne peut pas être lu.', en: 'This file cannot be read.' },
    'too many': {
        fr: 'Il y a plus de 200 000 énoncés ici et dans les suites de ce fichier : rien n’en est vérifié.',
        en: 'There are more than 200,000 statements here and in what continues this file: nothing of it is checked.',
    },
    'not UTF-8': {
        fr: 'Ce fichier n’est pas en UTF-8 : enregistrez-le dans cet encodage.',
        en: 'This file is not in UTF-8: save it in that encoding.',
    },
};

/** What is told of a file that can't be read as it should be. */
export function unreadable({ path, kind }: SourceTrouble): Finding {
    return told(path, TROUBLES[kind]);
}

/** What is told of a folder that may not be looked into. */
export function closedFolder(path: string): Finding {
    return told(path, {
        fr: 'Ce dossier ne peut pas être lu : les droits du système l’interdisent. Rien de ce qu’il contient n’est vérifié.',
        en: 'This folder cannot be read: permission denied. Nothing that it holds is checked.',
    });
}

function told(path: string, message: Message): Finding {
    return {
        rule: UNREADABLE_RULE,
        severity: 'error',
        message,
        at: { file: path, start: 0, end: 0 },
        identity: '',
        related: [],
        fixes: [],
        tags: [],
    };
}

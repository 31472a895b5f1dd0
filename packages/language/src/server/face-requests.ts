import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { fragment } from '../editor/fragment.ts';
import { leftToWrite } from '../editor/left-to-write.ts';
import { coverageMatrix } from '../editor/matrix.ts';
import { treeOf } from '../editor/tree.ts';
import type { View } from '../editor/view.ts';
import { DOCUMENT_FORMATS, isProfile, writeFiling, writeJury } from '../documents/index.ts';
import { type EditFeatures, workspaceEdit } from '../editor/workspace-edit.ts';
import { carryOut, type Change, toggle } from '../edits/index.ts';
import { hash, identity } from '../model/identity.ts';
import { asMarkdown, pageOf } from '../rules/page-writers.ts';
import { starterFileName, starterText } from '../printing/index.ts';
import { compareText, RULES, TOPICS } from '../rules/index.ts';
import { generate, type GeneratedFile, TABLES } from '../tables/index.ts';
import { pathOf, uriOf } from './paths.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { breathe, throwIfCancelled } from './calls.ts';
import { type Questions, questionsOf, type Server } from './questions.ts';
import { filesIn, formatsWith, profilesWith } from './printing.ts';
import type { EditParams, GenerateParams, OfUnit, Toggle } from './requests.ts';

/** The server's own requests: what faces show that no editor has a place for. */
export function registerFaceRequests(server: Server): void {
    const { calls, client, units } = server;
    const ask = questionsOf(server);
    calls.request('referentiel/tables', () => ({
        tables: TABLES,
        formats: formatsWith(server.printer()),
        profiles: profilesWith(server.printer()),
    }));
    calls.request('referentiel/fragment', async ({ uri, tables }, token) => {
        const view = await viewOf(ask, { uri });
        if (!view) return null;
        const { root } = view.unit;
        const uses = await ask.sharedUses(view, token);
        const html = await orMisuse(() => fragment(view, tables, client.lang, uses));
        const title = [root.code?.text, root.title?.value].filter(Boolean).join(' – ');
        return { title, html, stamp: hash(html + title), isWhole: root.kind === 'library' };
    });
    calls.request('referentiel/generate', async ({ uri, ...wanted }, token) => {
        const view = await viewOf(ask, { uri });
        if (!view) return { files: [], missing: [] };
        const missing = wanted.profile === 'dépôt' && !wanted.isDraft ? await units.errorsAtFiling(view) : [];
        const between = async (): Promise<void> => {
            await breathe();
            throwIfCancelled(token);
        };
        const write = (formats: readonly string[]): Promise<readonly GeneratedFile[]> =>
            orMisuse(() => written(units, view, { ...wanted, formats }, between));
        const files = await filesIn(missing.length > 0 ? [] : wanted.formats, write, {
            print: server.printer(),
            lang: client.lang,
            token,
        });
        return {
            files: files.map(({ name, bytes }) => ({ name, base64: toBase64(bytes) })),
            missing: missing.map(({ message }) => message[client.lang]),
        };
    });
    calls.request('referentiel/coverage', async (params) => {
        const view = await viewOf(ask, params);
        return (view && coverageMatrix(view, client.lang)) ?? null;
    });
    calls.request('referentiel/tree', async (params, token) => {
        const view = await viewOf(ask, params);
        return view ? treeOf(view, client.lang, await ask.sharedUses(view, token)) : null;
    });
    calls.request('referentiel/left', async (params) => {
        const view = await viewOf(ask, params);
        return (view && (await leftToWrite(view, client.lang, server.today()))) ?? null;
    });
    calls.request('referentiel/edit', async (params) => {
        const view = await viewOf(ask, params);
        if (!view) return null;
        const change = await changeFor(ask, view, params.operation);
        if ('refused' in change) throw new ResponseError(LSPErrorCodes.RequestFailed, change.refused[client.lang]);
        const features = editFeatures(server);
        if (change.created && !features.creates) {
            const reason = { fr: 'Cet éditeur ne sait pas créer de fichiers.', en: 'This editor can’t create files.' };
            throw new ResponseError(LSPErrorCodes.RequestFailed, reason[client.lang]);
        }
        return change.edits.length > 0 || change.created ? workspaceEdit(view, change, features) : null;
    });
    calls.request('referentiel/explain', ({ rule }) => {
        const page = pageOf(rule, RULES);
        return page ? { title: page.title, markdown: asMarkdown(page) } : null;
    });
    calls.request('referentiel/rules', () => ({
        rules: [...RULES, ...TOPICS]
            .map(({ code, title }) => ({ code, title: title[client.lang] }))
            .toSorted((a, b) => compareText(a.code, b.code)),
    }));
    calls.request('referentiel/starter', (starter) => ({
        name: starterFileName(starter),
        text: starterText(starter, client.options.commands ? 'editor' : 'terminal'),
    }));
    calls.request('referentiel/certifications', async () =>
        (await units.plans())
            .filter(({ kind }) => kind === 'certification')
            .map(({ files, key }) => ({
                uri: uriOf(files[0]),
                code: key.replaceAll('|', ''),
                files: files.map(uriOf),
            })),
    );
}

type Wanted = Omit<GenerateParams, 'uri'>;

/** Tables, or the documents of a profile. */
async function written(
    units: Server['units'],
    { unit, loaded }: View,
    { formats, tables, profile = 'travail', isDraft = false, template }: Wanted,
    between: () => Promise<void>,
): Promise<readonly GeneratedFile[]> {
    if (!isProfile(profile)) throw new RangeError(`profil inconnu : ${profile}`);
    const own = template === undefined ? undefined : fromBase64(template);
    if (profile === 'travail') return generate(unit, { formats, tables, template: own, between });
    const look = await units.documentFilesFor(loaded.plan);
    const known = DOCUMENT_FORMATS.filter((id) => formats.includes(id));
    const options = { ...look, formats: known, template: own ?? look.template };
    return profile === 'jury' ? writeJury(unit, options) : writeFiling(unit, { ...options, isDraft });
}

export function editFeatures({ client, documents }: Server): EditFeatures {
    const { workspaceEdit: supported } = client.capabilities.workspace ?? {};
    return {
        documentChanges: supported?.documentChanges ?? false,
        annotations: supported?.changeAnnotationSupport !== undefined,
        creates: (supported?.documentChanges && supported.resourceOperations?.includes('create')) ?? false,
        snippets: supported?.snippetEditSupport ?? false,
        versionOf: (path) => documents.get(path)?.version,
        uriOf: (path) => documents.get(path)?.uri ?? uriOf(path),
    };
}

function viewOf(ask: Questions, { uri }: OfUnit): Promise<View | undefined> {
    return ask.view(pathOf(uri));
}

async function changeFor(ask: Questions, view: View, operation: EditParams['operation']): Promise<Change> {
    const { unit } = view;
    if (!isToggle(operation)) return carryOut(unit, operation, await ask.around(view));
    const competency = unit.competencies.find((item) => identity(item) === operation.competency);
    const assessment = unit.assessments.find((item) => identity(item) === operation.assessment);
    return { edits: competency && assessment ? toggle(unit, competency, assessment) : [] };
}

function isToggle(operation: EditParams['operation']): operation is Toggle {
    return operation.do === 'toggle';
}

/** A table or format that doesn't exist is the client's fault, not the server's. */
async function orMisuse<T>(run: () => Promise<T>): Promise<T> {
    try {
        return await run();
    } catch (error) {
        if (error instanceof RangeError) throw new ResponseError(ErrorCodes.InvalidParams, error.message);
        throw error;
    }
}

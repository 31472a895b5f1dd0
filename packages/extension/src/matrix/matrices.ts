import { commands, ViewColumn, window, type Disposable, type Uri, type WebviewPanel } from 'vscode';
import type { CLIENT_COMMANDS } from '@referentiel/language/requests';
import { ask } from '../ask.ts';
import { canonical } from '../changes.ts';
import { certificationFor } from '../commands/certification.ts';
import { say } from '../lang.ts';
import type { Session } from '../session.ts';
import { MatrixPanel } from './panel.ts';
import { type MatrixState, readState } from './protocol.ts';

const VIEW = 'referentiel.matrix';
const COMMAND: typeof CLIENT_COMMANDS.matrix = 'referentiel.matrix';

/** The matrices that are open, one for each certification. */
export class Matrices implements Disposable {
    readonly all = new Set<MatrixPanel>();
    private readonly session: Session;
    private readonly subscriptions: readonly Disposable[];

    constructor(session: Session) {
        this.session = session;
        this.subscriptions = [
            commands.registerCommand(COMMAND, (uri?: Uri | string, item?: string) => this.show(uri, item)),
            window.registerWebviewPanelSerializer(VIEW, {
                deserializeWebviewPanel: async (panel, kept: unknown) => {
                    const state = readState(kept);
                    if (state) this.add(panel, state);
                    else panel.dispose();
                },
            }),
        ];
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private async show(given: Uri | string | undefined, item: string | undefined): Promise<void> {
        const { client, current } = this.session;
        const uri = given ?? current.uri ?? (await certificationFor(this.session, undefined));
        if (!uri) return;
        const matrix = await ask(client, 'referentiel/coverage', { uri: uri.toString() });
        if (!matrix) {
            void window.showInformationMessage(
                say({
                    fr: 'Il n’y a pas de certification ici, donc pas de matrice.',
                    en: 'There is no certification here, hence no matrix.',
                }),
            );
            return;
        }
        const open = Array.from(this.all).find((one) => one.uri === canonical(matrix.uri));
        open?.panel.reveal();
        const panel =
            open ??
            this.add(window.createWebviewPanel(VIEW, '', ViewColumn.Active, { enableFindWidget: true }), {
                uri: matrix.uri,
            });
        if (item !== undefined) panel.reveal(item);
    }

    private add(panel: WebviewPanel, state: MatrixState): MatrixPanel {
        const matrix = new MatrixPanel(panel, state, this.session);
        this.all.add(matrix);
        panel.onDidDispose(() => this.all.delete(matrix));
        return matrix;
    }
}

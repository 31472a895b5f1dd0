import {
    ProcessExecution,
    Task,
    TaskGroup,
    tasks,
    workspace,
    type Disposable,
    type TaskDefinition,
    type WorkspaceFolder,
} from 'vscode';
import { lang } from './lang.ts';

const TYPE = 'referentiel';
const MATCHERS = ['$referentiel-error', '$referentiel-warning', '$referentiel-info'];

interface Definition extends TaskDefinition {
    readonly command: 'check';
    readonly arguments?: readonly string[];
}

/** « referentiel: check » for each folder, by the command line that comes with the extension. */
export function registerTasks(commandLine: string): Disposable {
    return tasks.registerTaskProvider(TYPE, {
        provideTasks: () =>
            (workspace.workspaceFolders ?? [])
                .filter((folder) => folder.uri.scheme === 'file')
                .map((folder) => checkTask({ type: TYPE, command: 'check' }, folder, commandLine)),
        resolveTask: ({ definition, scope }) => {
            const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
            if (definition['command'] !== 'check' || folder?.uri.scheme !== 'file') return undefined;
            return checkTask(definition as Definition, folder, commandLine);
        },
    });
}

function checkTask(definition: Definition, folder: WorkspaceFolder, commandLine: string): Task {
    const chosen = workspace.getConfiguration(TYPE, folder).get<string>('commandLine.path', '');
    const args = [definition.command, '--lang', lang, ...(definition.arguments ?? [])];
    const cwd = folder.uri.fsPath;
    // The editor is itself a Node: nothing has to be installed.
    const execution =
        chosen === ''
            ? new ProcessExecution(process.execPath, [commandLine, ...args], {
                  cwd,
                  env: { ELECTRON_RUN_AS_NODE: '1' },
              })
            : new ProcessExecution(chosen, args, { cwd });
    const task = new Task(definition, folder, definition.command, TYPE, execution, MATCHERS);
    task.group = TaskGroup.Build;
    return task;
}

/** Whether something else stands for the language server, which does not exist yet. */
export declare const placeholder: boolean;
export declare function buildExtension(): Promise<void>;
export declare function buildSuites(): Promise<void>;

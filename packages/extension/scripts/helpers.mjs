// TypeScript's own helpers for CommonJS modules, once for all files (see light-client.mjs).
export function __createBinding(target, source, name, alias = name) {
    let property = Object.getOwnPropertyDescriptor(source, name);
    if (!property || ('get' in property ? !source.__esModule : property.writable || property.configurable)) {
        property = { enumerable: true, get: () => source[name] };
    }
    Object.defineProperty(target, alias, property);
}

export function __exportStar(source, target) {
    for (const name in source) {
        if (name !== 'default' && !Object.hasOwn(target, name)) __createBinding(target, source, name);
    }
}

export function __importDefault(module) {
    return module?.__esModule ? module : { default: module };
}

export function __importStar(module) {
    if (module?.__esModule) return module;
    const namespace = {};
    if (module !== null && module !== undefined) {
        for (const name of Object.getOwnPropertyNames(module)) {
            if (name !== 'default') __createBinding(namespace, module, name);
        }
    }
    namespace.default = module;
    return namespace;
}

/** Program version, put in by the build (vite.node.config.ts) from package.json. */
declare const __LIFEBOAT_VERSION__: string

/** Tells TypeScript what vite adds to a module of the page. */
/// <reference types="vite/client" />

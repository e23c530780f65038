/** Says why a subgraph cannot start, in words that whoever starts it may read: they hold no address, login or value. */

export class StartError extends Error {}

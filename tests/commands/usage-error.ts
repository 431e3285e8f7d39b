/** An error whose message is for the person at the command line: one line for each thing that is wrong. */
export class UsageError extends Error {}

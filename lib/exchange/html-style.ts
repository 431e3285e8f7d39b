/** The style of the HTML export, for screen and paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #6b665e; }
@media (prefers-color-scheme: dark) { :root { --soft: #a9a297; } }
body { max-width: 40em; margin: 0 auto; padding: 2em 1.25em 4em; font: 16px/1.6 Georgia, "Songti SC", "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
article + article { margin-top: 3.5em; padding-top: 2em; border-top: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.45em; line-height: 1.3; text-wrap: balance; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 3px; }
h1 a { text-decoration: none; }
.facts, footer { color: var(--soft); font: 0.8em/1.5 system-ui, sans-serif; }
.facts { margin: 0.4em 0 0; }
section { margin: 1.8em 0 0; break-inside: avoid; }
blockquote { margin: 0; padding-left: 0.9em; border-left: 4px solid var(--mark); }
.note { margin: 0.7em 0 0; padding-left: 1.15em; font-family: system-ui, sans-serif; font-size: 0.92em; }
section .facts { padding-left: 1.45em; }
.yellow { --mark: #e0b400; } .green { --mark: #6cab3b; } .blue { --mark: #4c9be0; } .pink { --mark: #e0688f; } .purple { --mark: #9a78de; }
footer { margin-top: 4em; }
@media print { :root { color-scheme: light; --soft: #444; } body { max-width: none; padding: 0; font-size: 11pt; } h1 { break-after: avoid; } blockquote { print-color-adjust: exact; } }
`;

/** The style's hash for a content security policy; a test holds the two together. */
export const HTML_STYLE_HASH = "sha256-TzErgjratLTMcmFFaOXjgZuZahlRPyoVFH62eSdl+pc=";

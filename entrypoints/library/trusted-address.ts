/** What of Trusted Types is needed here; not all browsers have them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy("termlight-own-script", { createScriptURL: (address) => address });

/**
 * The address of a script of ours in the form in which the pages' policy takes it for one
 * (https://www.w3.org/TR/trusted-types/). For addresses that the build wrote, and no other.
 */
export function trustedAddress(address: string): string {
  return policy?.createScriptURL(address) ?? address;
}

package dev.matinee.devstack.edge.signing;

import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A grant as a viewer has it, and what was signed, so that it is known without asking anybody what it opens.
 *
 * @param values what is sent: {@code Policy} or {@code Expires}, {@code Signature}, {@code Key-Pair-Id} and, unless it is
 *     SHA-1, {@code Hash-Algorithm}
 * @param policy the text that was signed
 * @param from the second after which it opens something; 0 for none
 * @param until the second from which on it opens nothing
 * @param within paths that it opens
 * @param without paths of objects that it does not
 * @param network the beginning of the addresses that it is for; empty for all
 */
record SignedGrant(
        Map<String, String> values,
        String policy,
        long from,
        long until,
        List<String> within,
        List<String> without,
        String network) {

    /** Who signs, and what is said of it. */
    record Signer(KeyPair pair, String id, String hash) {
        Map<String, String> sign(String policy) throws Exception {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("Policy", Signing.encode(policy));
            values.put("Signature", Signing.sign(pair, hash, policy));
            values.put("Key-Pair-Id", id);
            if (!hash.equals("SHA1")) {
                values.put("Hash-Algorithm", hash);
            }
            return values;
        }
    }

    static SignedGrant custom(Signer signer, String policy, long until, List<String> within, List<String> without)
            throws Exception {
        return new SignedGrant(signer.sign(policy), policy, 0, until, within, without, "");
    }

    SignedGrant begun(long time) {
        return new SignedGrant(values, policy, time, until, within, without, network);
    }

    SignedGrant boundTo(String beginning) {
        return new SignedGrant(values, policy, from, until, within, without, beginning);
    }

    boolean isCanned() {
        return values.containsKey("Expires");
    }

    String oneWithin(Random random) {
        return within.get(random.nextInt(within.size()));
    }

    String oneWithout(Random random) {
        return without.get(random.nextInt(without.size()));
    }
}

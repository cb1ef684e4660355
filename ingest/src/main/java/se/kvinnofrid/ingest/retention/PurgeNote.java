package se.kvinnofrid.ingest.retention;

/**
 * The signed proof of a purge.
 *
 * @param round the round whose cases were removed
 * @param text what was removed and what remains, in JSON, exactly as it was signed
 * @param signature who vouches for the text
 */
public record PurgeNote(String round, String text, Signature signature) {

    /**
     * A signature.
     *
     * @param publicKey Ed25519, X.509 in base 64
     * @param value the signature in base 64
     */
    public record Signature(String publicKey, String value) {}

    /** Somebody who can vouch for a text. */
    public interface Signer {
        /** Signs the bytes of the text in UTF-8. */
        Signature sign(String text);
    }
}

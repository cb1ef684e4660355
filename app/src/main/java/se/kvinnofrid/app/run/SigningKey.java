package se.kvinnofrid.app.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import se.kvinnofrid.config.file.PrivateFiles;
import se.kvinnofrid.ingest.retention.PurgeNote;

/** The key with which the operator vouches for what was purged: Ed25519, in a file of its own that is made on first use. */
public final class SigningKey implements PurgeNote.Signer {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;
    private final String publicKey;

    private SigningKey(PrivateKey key, String publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** Reads the key in a file, or makes one there. */
    static SigningKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            List<String> lines = Files.readAllLines(file);
            byte[] secret = Base64.getDecoder().decode(lines.get(0));
            return new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)), lines.get(1));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SettingException("Nyckeln för signaturer i " + file + " kan inte användas: " + e.getMessage());
        }
    }

    /** Whether the text of a note is still the one that was signed with the key that the note names. */
    public static boolean holds(PurgeNote note) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            byte[] key = Base64.getDecoder().decode(note.signature().publicKey());
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
            signature.update(note.text().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(note.signature().value()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the note was signed with this very key. */
    public boolean isOf(PurgeNote note) {
        return note.signature().publicKey().equals(publicKey);
    }

    @Override
    public PurgeNote.Signature sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new PurgeNote.Signature(publicKey, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            PrivateFiles.folder(folder);
        }
        Base64.Encoder encoder = Base64.getEncoder();
        PrivateFiles.write(
                file,
                encoder.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                        + encoder.encodeToString(pair.getPublic().getEncoded()) + "\n");
    }
}

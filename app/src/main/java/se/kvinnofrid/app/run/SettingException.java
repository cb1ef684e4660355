package se.kvinnofrid.app.run;

/** What the operator has asked for or set cannot be used, and nothing has been touched. The message, in Swedish, says what to change. */
public final class SettingException extends RuntimeException {

    public SettingException(String message) {
        super(message);
    }
}

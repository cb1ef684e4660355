package se.kvinnofrid.config;

/** The languages of the product: Swedish first, English on request. */
public enum Language {
    SV,
    EN
}

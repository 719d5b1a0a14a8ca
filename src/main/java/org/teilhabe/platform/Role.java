package org.teilhabe.platform;

/** »Rolle«: what a person may do at a centre. The permission matrix of the tests shows who may open which address. */
public enum Role {
    LEITUNG,
    REDAKTION,
    KOORDINATION,
    FREIGABE,
    KASSE,
    DATENSCHUTZ,
    ADMINISTRATION,
    /** Outside the house: a provider looks after its own offers. */
    ANBIETER,
    INSTITUTION,
    FREIWILLIGE,
    SCHULE,
    SCHULAUFSICHT;

    public boolean staff() {
        return ordinal() <= ADMINISTRATION.ordinal();
    }
}

package org.teilhabe.feedback;

/** »Absender«: who wrote, as far as they said; each part may be empty. */
record Sender(String name, String mail, String phone) {
    static final Sender UNKNOWN = new Sender("", "", "");

    boolean writesMail() {
        return !mail.isEmpty();
    }

    boolean known() {
        return !(name + mail + phone).isEmpty();
    }
}

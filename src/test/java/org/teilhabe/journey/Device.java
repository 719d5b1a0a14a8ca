package org.teilhabe.journey;

/** What somebody reads with. @param language as the device prefers it */
record Device(int width, int height, String language, boolean javaScript, boolean dark) {
    static Device phone(String language) {
        return new Device(360, 740, language, true, false);
    }

    static Device desk(String language) {
        return new Device(1280, 900, language, true, false);
    }

    Device withJavaScript(boolean on) {
        return new Device(width, height, language, on, dark);
    }
}

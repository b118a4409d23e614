package dev.matinee.billing.model;

/**
 * An event of Stripe's.
 *
 * @param number one more than that of the event before it
 * @param about the object in it
 */
record Event(int number, String type, String about) {
    String id() {
        return "evt_" + number;
    }

    static int number(String id) {
        return Integer.parseInt(id.substring("evt_".length()));
    }

    String payload() {
        return """
                {"id":"%s","object":"event","type":"%s","data":{"object":%s}}""".formatted(id(), type, about);
    }
}

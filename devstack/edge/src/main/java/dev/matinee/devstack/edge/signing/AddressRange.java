package dev.matinee.devstack.edge.signing;

import java.util.regex.Pattern;

/** A range of IPv4 addresses, the only ones that a CloudFront policy can name. */
record AddressRange(int network, int mask) {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /** @throws IllegalArgumentException if the text is neither an address nor {@code address/bits} */
    static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        int bits = slash < 0 ? 32 : Integer.parseInt(cidr.substring(slash + 1));
        if (bits < 0 || bits > 32) {
            throw new IllegalArgumentException("not a prefix length: " + bits);
        }
        int mask = bits == 0 ? 0 : -1 << (32 - bits);
        return new AddressRange(number(slash < 0 ? cidr : cidr.substring(0, slash)) & mask, mask);
    }

    boolean contains(String address) {
        return ADDRESS.matcher(address).matches() && (number(address) & mask) == network;
    }

    private static int number(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("not an IPv4 address: " + address);
        }
        int number = 0;
        for (String part : address.split("\\.")) {
            int octet = Integer.parseInt(part);
            if (octet > 255) {
                throw new IllegalArgumentException("not an IPv4 address: " + address);
            }
            number = number << 8 | octet;
        }
        return number;
    }
}

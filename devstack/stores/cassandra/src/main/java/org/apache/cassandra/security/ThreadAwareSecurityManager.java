package org.apache.cassandra.security;

import java.security.PermissionCollection;
import java.security.Permissions;

/**
 * Stands before Cassandra's own class of this name on the class path, because that one installs a security manager,
 * which JDK 24 and later refuse (JEP 486), and Cassandra 5.0 then does not start.
 *
 * <p>The original only fences in user-defined functions. They are off here ({@code user_defined_functions_enabled:
 * false} in cassandra.yaml), and must stay off.
 */
public final class ThreadAwareSecurityManager {
    public static final PermissionCollection noPermissions = new Permissions();

    private ThreadAwareSecurityManager() {}

    /** Called once as the daemon starts. */
    public static void install() {}

    /** Whether this thread runs a user-defined function: never. */
    public static boolean isSecuredThread() {
        return false;
    }
}

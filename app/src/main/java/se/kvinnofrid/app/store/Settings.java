package se.kvinnofrid.app.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The settings of the server: durable, private to this machine, of modest memory, and silent about the content of rows. */
final class Settings {

    private static final long MEBIBYTE = 1L << 20;

    private Settings() {}

    /** The settings as a file of PostgreSQL, fitted to the memory of this machine. */
    static String forThisMachine() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return forMemory(system.getTotalMemorySize() / MEBIBYTE);
    }

    /** The settings for a machine with so many mebibytes of memory, which the server shares with the program itself. */
    static String forMemory(long mebibytes) {
        return """
                # Written anew by kvinnofrid each time it starts the server.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 40
                password_encryption = 'scram-sha-256'

                # What has been said to be stored is stored, whatever dies.
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                # Nobody follows this server, so loading into a new table need not be logged twice.
                wal_level = minimal
                max_wal_senders = 0
                max_wal_size = '2GB'

                shared_buffers = '%dMB'
                effective_cache_size = '%dMB'
                work_mem = '%dMB'
                maintenance_work_mem = '%dMB'
                jit = off

                TimeZone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                DateStyle = 'ISO, YMD'

                # Details and statements could carry the content of rows into the log.
                log_min_messages = warning
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_statement = none
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(
                        within(128, mebibytes / 8, 2048),
                        within(256, mebibytes / 2, 16_384),
                        within(16, mebibytes / 256, 96),
                        within(64, mebibytes / 32, 512));
    }

    private static long within(long lowest, long wanted, long highest) {
        return Math.max(lowest, Math.min(wanted, highest));
    }
}

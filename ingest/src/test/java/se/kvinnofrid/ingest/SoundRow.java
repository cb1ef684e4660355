package se.kvinnofrid.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row with nothing wrong in it, and rows that differ from it. */
final class SoundRow {

    static final Map<String, String> CELLS = new LinkedHashMap<>();

    static {
        CELLS.put("Verksamhet", "Mottagningen");
        CELLS.put("Kommun", "0581");
        CELLS.put("Handläggare", "NN");
        CELLS.put("Klient", "A1");
        CELLS.put("Datum för aktualisering", "2023-01-10");
        CELLS.put("Kön", "Kvinna");
        CELLS.put("Ålder", "34");
        CELLS.put("Funktionsnedsättning", "Ingen");
        CELLS.put("Hederskontext", "Nej");
        CELLS.put("Utövare av våldet", "Partner");
        CELLS.put("Datum", "2023-01-20");
        CELLS.put("Stöd och insatser", "Stödsamtal");
        CELLS.put("Typ av insats", "Biståndsbeslut");
        CELLS.put("Skattning av risk (före)", "SARA");
        CELLS.put("Måluppfyllelse", "Helt");
        CELLS.put("Avslutsdatum", "2023-06-10");
        CELLS.put("Avslutsorsak", "Målet har nåtts helt eller delvis");
        CELLS.put("Delaktighet", "I hög grad");
    }

    private SoundRow() {}

    /** A row as it says something differently: {@code Kön=Kvina & Ålder=}; nothing differently is the sound row itself. */
    static Map<String, String> changed(String changes) {
        Map<String, String> row = new LinkedHashMap<>(CELLS);
        if (!changes.isEmpty()) {
            for (String change : changes.split(" & ", -1)) {
                String[] parts = change.split("=", 2);
                if (!row.containsKey(parts[0])) {
                    throw new IllegalArgumentException("no column " + parts[0]);
                }
                row.put(parts[0], parts[1]);
            }
        }
        return row;
    }

    /** Rows as a file with semicolons. */
    static String csv(List<Map<String, String>> rows) {
        StringBuilder csv = new StringBuilder(String.join(";", rows.get(0).keySet())).append('\n');
        rows.forEach(row -> csv.append(String.join(";", row.values())).append('\n'));
        return csv.toString();
    }
}

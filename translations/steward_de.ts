<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>BackupVerb</name>
    <message>
        <source>Makes a verified copy of the workspace, while others work with it.</source>
        <translation>Macht eine geprüfte Kopie des Arbeitsbereichs, während andere damit arbeiten.</translation>
    </message>
    <message>
        <source>The backup is whole and can be restored. The list of what it holds could not be put beside it.</source>
        <translation>Die Sicherung ist vollständig und kann wiederhergestellt werden. Das Verzeichnis ihres Inhalts ließ sich nicht daneben legen.</translation>
    </message>
</context>
<context>
    <name>BenchVerb</name>
    <message>
        <source>Measures what people wait for. Changes the workspace: use one made for it.</source>
        <translation>Misst, worauf man wartet. Ändert den Arbeitsbereich: einen eigens dafür nehmen.</translation>
    </message>
    <message>
        <source>Make the workspace and fill it from this history first.</source>
        <translation>Den Arbeitsbereich zuerst anlegen und aus dieser Geschichte füllen.</translation>
    </message>
</context>
<context>
    <name>ClockTimeline</name>
    <message>
        <source>%1 %2</source>
        <comment>running or paused, how long</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Ticket: %1</source>
        <comment>state</comment>
        <translation>Ticket: %1</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <comment>person</comment>
        <translation>Gehalten von %1</translation>
    </message>
    <message>
        <source>made so by %1</source>
        <comment>person</comment>
        <translation>so gesetzt von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a mark of the timeline, time</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>time, time</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>75 %</source>
        <comment>of the time used</comment>
        <translation>75 %</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>DialogPrompter</name>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Steward workspaces (*.db);;All files (*)</source>
        <translation>Arbeitsbereiche von Steward (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where should the new workspace be kept?</source>
        <translation>Wo soll der neue Arbeitsbereich liegen?</translation>
    </message>
    <message>
        <source>Where should the file be kept?</source>
        <translation>Wo soll die Datei liegen?</translation>
    </message>
</context>
<context>
    <name>DoctorVerb</name>
    <message numerus="yes">
        <source>%n thing(s) do not hold together. Nothing was changed. Restore a backup, or export what can be read.</source>
        <translation>
            <numerusform>%n Stelle hält nicht zusammen. Nichts wurde geändert. Spielen Sie eine Sicherung zurück, oder exportieren Sie, was lesbar ist.</numerusform>
            <numerusform>%n Stellen halten nicht zusammen. Nichts wurde geändert. Spielen Sie eine Sicherung zurück, oder exportieren Sie, was lesbar ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>rollup knows only verify.</source>
        <translation>rollup kennt nur verify.</translation>
    </message>
    <message>
        <source>Looks whether a workspace holds together: file, history chain, projections, search index. Changes nothing.</source>
        <translation>Prüft, ob ein Arbeitsbereich zusammenhält: Datei, Kette der Geschichte, Projektionen, Suchindex. Ändert nichts.</translation>
    </message>
    <message>
        <source>Counts every rollup anew from the events and prints the differences.</source>
        <translation>Zählt jede Zusammenfassung aus den Ereignissen neu und gibt die Unterschiede aus.</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>%1 · %2</source>
        <comment>clock, time left or over</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, at risk</source>
        <comment>a clock</comment>
        <translation>%1, gefährdet</translation>
    </message>
    <message>
        <source>No clock is open.</source>
        <translation>Keine Uhr ist offen.</translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>time</comment>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>Paused: it is due when it goes on.</source>
        <translation>Pausiert: fällig erst, wenn sie weiterläuft.</translation>
    </message>
</context>
<context>
    <name>ExportVerb</name>
    <message>
        <source>Writes the whole history in the exchange format.</source>
        <translation>Schreibt die ganze Geschichte im Austauschformat.</translation>
    </message>
</context>
<context>
    <name>FailureMessage</name>
    <message>
        <source>%1.</source>
        <comment>a clause</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a clause and its reason</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>You have no right to do this</source>
        <translation>Ihnen fehlt das Recht dazu</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Ask your lead for the right, or ask a person who has it.</source>
        <translation>Bitten Sie Ihre Leitung um das Recht oder jemanden, der es hat, um die Änderung.</translation>
    </message>
    <message>
        <source>The rules of the desk do not allow this</source>
        <translation>Die Regeln des Desks lassen das nicht zu</translation>
    </message>
    <message>
        <source>Do first what is missing, or choose another change.</source>
        <translation>Holen Sie zuerst nach, was fehlt, oder wählen Sie eine andere Änderung.</translation>
    </message>
    <message>
        <source>What you asked for was not found</source>
        <translation>Das Gesuchte wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Check the name or key, then try again.</source>
        <translation>Prüfen Sie Namen oder Schlüssel und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Somebody else made a change in the meantime</source>
        <translation>Inzwischen hat jemand anderes etwas geändert</translation>
    </message>
    <message>
        <source>Their change is kept, and yours was not written over it.</source>
        <translation>Die andere Änderung bleibt erhalten, Ihre hat sie nicht überschrieben.</translation>
    </message>
    <message>
        <source>Read their change, then make yours again if it still applies.</source>
        <translation>Lesen Sie die andere Änderung und nehmen Sie Ihre noch einmal vor, wenn sie noch passt.</translation>
    </message>
    <message>
        <source>What was saved until then is kept.</source>
        <translation>Was bis dahin gespeichert war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Starten Sie ihn neu, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>The request cannot be understood</source>
        <translation>Die Anfrage ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>Correct the request, then try again.</source>
        <translation>Berichtigen Sie die Anfrage und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Some records were rejected</source>
        <translation>Einige Datensätze wurden abgelehnt</translation>
    </message>
    <message>
        <source>All good records are in the workspace.</source>
        <translation>Alle guten Datensätze sind im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Mend the rejected records by the reasons beside them, then import them again.</source>
        <translation>Bessern Sie die abgelehnten Datensätze nach den Gründen daneben aus und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>There is one of that name already</source>
        <translation>Es gibt schon etwas mit diesem Namen</translation>
    </message>
    <message>
        <source>The existing one was not touched.</source>
        <translation>Das Vorhandene wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Choose another name, or open the existing one.</source>
        <translation>Wählen Sie einen anderen Namen oder öffnen Sie das Vorhandene.</translation>
    </message>
    <message>
        <source>The input cannot be read</source>
        <translation>Die Eingabe kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The workspace was not changed by it.</source>
        <translation>Der Arbeitsbereich wurde dadurch nicht geändert.</translation>
    </message>
    <message>
        <source>Correct the input, then try again.</source>
        <translation>Berichtigen Sie die Eingabe und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is not a Steward workspace</source>
        <translation>Die Datei ist kein Arbeitsbereich von Steward</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>Die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Choose another file, or make a new workspace.</source>
        <translation>Wählen Sie eine andere Datei oder legen Sie einen neuen Arbeitsbereich an.</translation>
    </message>
    <message>
        <source>The workspace was written by a newer version of Steward</source>
        <translation>Der Arbeitsbereich wurde von einer neueren Version von Steward geschrieben</translation>
    </message>
    <message>
        <source>The workspace was not touched.</source>
        <translation>Der Arbeitsbereich wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Install the newer version, then open it again.</source>
        <translation>Installieren Sie die neuere Version und öffnen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The workspace is damaged</source>
        <translation>Der Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
        <source>Nothing was written, so the damage did not grow.</source>
        <translation>Es wurde nichts geschrieben, der Schaden ist also nicht gewachsen.</translation>
    </message>
    <message>
        <source>Keep a copy of the file, run “stewardctl doctor”, then restore a backup.</source>
        <translation>Behalten Sie eine Kopie der Datei, starten Sie „stewardctl doctor“ und spielen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>Another program holds the workspace</source>
        <translation>Ein anderes Programm hält den Arbeitsbereich fest</translation>
    </message>
    <message>
        <source>All that was saved before is kept.</source>
        <translation>Alles zuvor Gespeicherte bleibt erhalten.</translation>
    </message>
    <message>
        <source>Close the other program or wait until it is done, then try again.</source>
        <translation>Schließen Sie das andere Programm oder warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no room left on the disk</source>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The place cannot be written</source>
        <translation>An diesen Ort kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>All that was saved before is kept and can be read.</source>
        <translation>Alles zuvor Gespeicherte bleibt erhalten und kann gelesen werden.</translation>
    </message>
    <message>
        <source>Choose another place, or ask for the right to write there.</source>
        <translation>Wählen Sie einen anderen Ort oder bitten Sie um das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>The storage cannot be reached at the moment</source>
        <translation>Der Speicher ist gerade nicht erreichbar</translation>
    </message>
    <message>
        <source>Try again; if it stays so, run “stewardctl doctor”.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es so, starten Sie „stewardctl doctor“.</translation>
    </message>
    <message>
        <source>You have no right to do this with “%1”</source>
        <translation>Für „%1“ fehlt Ihnen das Recht dazu</translation>
    </message>
    <message>
        <source>The rules of the desk do not allow this for “%1”</source>
        <translation>Die Regeln des Desks lassen das für „%1“ nicht zu</translation>
    </message>
    <message>
        <source>“%1” was not found</source>
        <translation>„%1“ wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” in the meantime</source>
        <translation>Inzwischen hat jemand anderes „%1“ geändert</translation>
    </message>
    <message>
        <source>The work on “%1” was stopped as you asked</source>
        <translation>Die Arbeit an „%1“ wurde auf Ihren Wunsch angehalten</translation>
    </message>
    <message>
        <source>The work was stopped as you asked</source>
        <translation>Die Arbeit wurde auf Ihren Wunsch angehalten</translation>
    </message>
    <message>
        <source>The request cannot be understood at “%1”</source>
        <translation>Die Anfrage ist bei „%1“ nicht zu verstehen</translation>
    </message>
    <message>
        <source>Some records of “%1” were rejected</source>
        <translation>Einige Datensätze aus „%1“ wurden abgelehnt</translation>
    </message>
    <message>
        <source>“%1” exists already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>„%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>“%1” is not a Steward workspace</source>
        <translation>„%1“ ist kein Arbeitsbereich von Steward</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Steward</source>
        <translation>„%1“ wurde von einer neueren Version von Steward geschrieben</translation>
    </message>
    <message>
        <source>“%1” is damaged</source>
        <translation>„%1“ ist beschädigt</translation>
    </message>
    <message>
        <source>Another program holds “%1”</source>
        <translation>Ein anderes Programm hält „%1“ fest</translation>
    </message>
    <message>
        <source>There is no room left on the disk for “%1”</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für „%1“</translation>
    </message>
    <message>
        <source>“%1” cannot be written</source>
        <translation>„%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>“%1” cannot be reached at the moment</source>
        <translation>„%1“ ist gerade nicht erreichbar</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field&apos;s value</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” in the meantime: it is %2 now, you wanted %3.</source>
        <comment>field, values</comment>
        <translation>Jemand anderes hat „%1“ inzwischen geändert: Jetzt steht dort %2, gewollt war %3.</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>%1&#xa0;%</source>
        <comment>a percentage; the blank does not break</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>FindVerb</name>
    <message>
        <source>expected: %1</source>
        <translation>erwartet: %1</translation>
    </message>
    <message>
        <source>There is no format %1: keys, tsv or json.</source>
        <translation>Ein Format %1 gibt es nicht: keys, tsv oder json.</translation>
    </message>
    <message>
        <source>Nothing in this workspace has ever been “%1”.</source>
        <translation>Nichts in diesem Arbeitsbereich war je „%1“.</translation>
    </message>
    <message>
        <source>Finds tickets by words, attribute: value, -, has:, ranges with .. and #Reopened.</source>
        <translation>Findet Tickets nach Wörtern, Attribut: Wert, -, has:, Bereichen mit .. und #Reopened.</translation>
    </message>
    <message>
        <source>keys (one a line), tsv or json.</source>
        <translation>keys (einer je Zeile), tsv oder json.</translation>
    </message>
    <message>
        <source>Only how many there are.</source>
        <translation>Nur, wie viele es sind.</translation>
    </message>
    <message>
        <source>Many queries from a table with the columns id, query, and as.</source>
        <translation>Viele Abfragen aus einer Tabelle mit den Spalten id, query und as.</translation>
    </message>
</context>
<context>
    <name>ImportVerb</name>
    <message>
        <source>There is no format %1. Known: steward, %2.</source>
        <translation>Es gibt kein Format %1. Bekannt sind: steward, %2.</translation>
    </message>
    <message>
        <source>%1 records, %2 a second, about %3 s left</source>
        <translation>%1 Datensätze, %2 je Sekunde, noch etwa %3 s</translation>
    </message>
    <message>
        <source>The same command with --resume goes on from there.</source>
        <translation>Derselbe Befehl mit --resume macht dort weiter.</translation>
    </message>
    <message>
        <source>Some records would be rejected. Nothing was changed: this was a dry run.</source>
        <translation>Einige Datensätze würden abgelehnt. Nichts wurde geändert: Das war ein Probelauf.</translation>
    </message>
    <message>
        <source>Takes tickets in from a file. What is there already stays as it is.</source>
        <translation>Nimmt Tickets aus einer Datei auf. Was schon da ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>What the columns of a table mean.</source>
        <translation>Was die Spalten einer Tabelle bedeuten.</translation>
    </message>
    <message>
        <source>Where rejected records go, with line, field, reason and text.</source>
        <translation>Wohin abgelehnte Datensätze kommen, mit Zeile, Feld, Grund und Text.</translation>
    </message>
    <message>
        <source>Count only; nothing is kept.</source>
        <translation>Nur zählen; nichts wird behalten.</translation>
    </message>
    <message>
        <source>Go on where an interrupted import of this file stopped.</source>
        <translation>Dort weitermachen, wo ein unterbrochener Import dieser Datei anhielt.</translation>
    </message>
    <message>
        <source>%1 records, %2 a second</source>
        <translation>%1 Datensätze, %2 in der Sekunde</translation>
    </message>
</context>
<context>
    <name>InitVerb</name>
    <message>
        <source>Makes a new workspace.</source>
        <translation>Legt einen neuen Arbeitsbereich an.</translation>
    </message>
    <message>
        <source>A workspace full of made-up tickets to try things with.</source>
        <translation>Ein Arbeitsbereich voll erfundener Tickets zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Its name (Workspace).</source>
        <translation>Sein Name (Workspace).</translation>
    </message>
    <message>
        <source>What ticket keys begin with (SUP).</source>
        <translation>Womit die Schlüssel der Tickets beginnen (SUP).</translation>
    </message>
    <message>
        <source>Its time zone, by IANA name (UTC).</source>
        <translation>Seine Zeitzone, mit IANA-Namen (UTC).</translation>
    </message>
</context>
<context>
    <name>MetricVerb</name>
    <message>
        <source>“%1” is no date: it is written as 2026-01-31.</source>
        <translation>„%1“ ist kein Datum: Es wird als 2026-01-31 geschrieben.</translation>
    </message>
    <message>
        <source>There is no metric %1. There are: %2.</source>
        <translation>Es gibt keine Kennzahl %1. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>volume_reduction needs --from: the first day of the goal.</source>
        <translation>volume_reduction braucht --from: den ersten Tag des Ziels.</translation>
    </message>
    <message>
        <source>%1 cannot be taken apart by “%2”.</source>
        <translation>%1 lässt sich nicht nach „%2“ aufgliedern.</translation>
    </message>
    <message>
        <source>Counts a metric, with what it left out and the tickets behind it.</source>
        <translation>Zählt eine Kennzahl, mit dem, was sie auslässt, und den Tickets dahinter.</translation>
    </message>
    <message>
        <source>Only of this client, in the time zone of its calendar.</source>
        <translation>Nur von diesem Kunden, in der Zeitzone seines Kalenders.</translation>
    </message>
    <message>
        <source>Only of this person.</source>
        <translation>Nur von dieser Person.</translation>
    </message>
    <message>
        <source>From this local date on.</source>
        <translation>Ab diesem örtlichen Datum.</translation>
    </message>
    <message>
        <source>Until before this local date.</source>
        <translation>Bis vor dieses örtliche Datum.</translation>
    </message>
    <message>
        <source>month, week, day, client, agent, team, level, priority, kind, product, category, channel, requester, requester_type, root_cause or code.</source>
        <translation>month, week, day, client, agent, team, level, priority, kind, product, category, channel, requester, requester_type, root_cause oder code.</translation>
    </message>
    <message>
        <source>Only tickets that this query finds at that instant.</source>
        <translation>Nur Tickets, die diese Suche zu diesem Zeitpunkt findet.</translation>
    </message>
    <message>
        <source>As it was known at this instant (RFC 3339).</source>
        <translation>Wie es zu diesem Zeitpunkt bekannt war (RFC 3339).</translation>
    </message>
    <message>
        <source>With the keys of the tickets behind the figure.</source>
        <translation>Mit den Schlüsseln der Tickets hinter der Zahl.</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>the month of the due instant</source>
        <translation>der Monat des Fälligkeitszeitpunkts</translation>
    </message>
    <message>
        <source>the month of the last resolution</source>
        <translation>der Monat der letzten Lösung</translation>
    </message>
    <message>
        <source>the month of the first resolution</source>
        <translation>der Monat der ersten Lösung</translation>
    </message>
    <message>
        <source>the month of the reply</source>
        <translation>der Monat der Antwort</translation>
    </message>
    <message>
        <source>whoever had the ticket then; a breach taken over late goes back to who let it come to that</source>
        <translation>wer das Ticket dann hatte; eine spät übernommene Verletzung geht an den zurück, der es dazu kommen ließ</translation>
    </message>
    <message>
        <source>whoever resolved the ticket</source>
        <translation>wer das Ticket gelöst hat</translation>
    </message>
    <message>
        <source>the account owner of the client at that time</source>
        <translation>wer den Kunden zu dieser Zeit betreute</translation>
    </message>
    <message>
        <source>whoever replied</source>
        <translation>wer geantwortet hat</translation>
    </message>
    <message>
        <source>SLA compliance</source>
        <translation>SLA-Erfüllung</translation>
    </message>
    <message>
        <source>Promised targets that were met, of all that came to a verdict: each cycle of each clock counts once.</source>
        <translation>Eingehaltene Zusagen von allen, über die geurteilt wurde: Jeder Zyklus jeder Uhr zählt einmal.</translation>
    </message>
    <message>
        <source>SLA compliance, last cycle</source>
        <translation>SLA-Erfüllung, letzter Zyklus</translation>
    </message>
    <message>
        <source>Of each ticket and clock only the last cycle with a verdict: met, of all.</source>
        <translation>Von jedem Ticket und jeder Uhr nur der letzte Zyklus mit Urteil: eingehaltene von allen.</translation>
    </message>
    <message>
        <source>SLA compliance, by target</source>
        <translation>SLA-Erfüllung, nach Zusage</translation>
    </message>
    <message>
        <source>Clocks of tickets with all their verdicts of the period met, of all with one.</source>
        <translation>Uhren von Tickets, deren Zusagen des Zeitraums alle eingehalten sind, von allen mit einem Urteil.</translation>
    </message>
    <message>
        <source>SLA compliance, by ticket</source>
        <translation>SLA-Erfüllung, nach Ticket</translation>
    </message>
    <message>
        <source>Resolved tickets with every verdict met, of all resolved tickets with one.</source>
        <translation>Gelöste Tickets, deren Zusagen alle eingehalten sind, von allen gelösten mit einem Urteil.</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Gehaltene Versprechen</translation>
    </message>
    <message>
        <source>Promises followed by a reply in time, of all that fell due.</source>
        <translation>Versprechen, denen rechtzeitig eine Antwort folgte, von allen fälligen.</translation>
    </message>
    <message>
        <source>Bounce rate</source>
        <translation>Rückläuferquote</translation>
    </message>
    <message>
        <source>Resolved tickets with at least one bounce that counts, of all on which staff acted.</source>
        <translation>Gelöste Tickets mit mindestens einem zählenden Rückläufer, von allen, an denen jemand gearbeitet hat.</translation>
    </message>
    <message>
        <source>whoever is charged with the bounce</source>
        <translation>wem der Rückläufer zugerechnet wird</translation>
    </message>
    <message>
        <source>Reopen rate</source>
        <translation>Wiedereröffnungsquote</translation>
    </message>
    <message>
        <source>Tickets reopened within 14 days of their first resolution, but for thanks or a new question, of all first resolved.</source>
        <translation>Tickets, die binnen 14 Tagen nach der ersten Lösung wiedereröffnet wurden, außer für Dank oder eine neue Frage, von allen zuerst gelösten.</translation>
    </message>
    <message>
        <source>One touch</source>
        <translation>Ein Kontakt</translation>
    </message>
    <message>
        <source>Resolved with exactly one public reply and never reopened but for thanks, of all resolved with at least one.</source>
        <translation>Gelöst mit genau einer öffentlichen Antwort und nie wiedereröffnet, außer zum Dank, von allen mit mindestens einer.</translation>
    </message>
    <message>
        <source>First level resolution</source>
        <translation>Lösung auf Ebene 1</translation>
    </message>
    <message>
        <source>Resolved without ever leaving level 1, of all resolved that were created there.</source>
        <translation>Gelöst, ohne je Ebene 1 zu verlassen, von allen dort erstellten gelösten.</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Median of the business time from the requester&apos;s first message to the first reply.</source>
        <translation>Median der Geschäftszeit von der ersten Nachricht des Anfragenden bis zur ersten Antwort.</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>Nächste Antwort</translation>
    </message>
    <message>
        <source>Median of the business time from the oldest unanswered message to the reply, after the first one.</source>
        <translation>Median der Geschäftszeit von der ältesten unbeantworteten Nachricht bis zur Antwort, nach der ersten.</translation>
    </message>
    <message>
        <source>Follow-up time</source>
        <translation>Zeit zwischen Rückmeldungen</translation>
    </message>
    <message>
        <source>Median of the business time between one public update and the next, while the ticket is not pending.</source>
        <translation>Median der Geschäftszeit von einer öffentlichen Rückmeldung zur nächsten, während das Ticket nicht wartet.</translation>
    </message>
    <message>
        <source>the month in which the gap ends</source>
        <translation>der Monat, in dem die Lücke endet</translation>
    </message>
    <message>
        <source>Resolution time</source>
        <translation>Lösungszeit</translation>
    </message>
    <message>
        <source>Median of the business time from creation to the first resolution, without the time it was pending.</source>
        <translation>Median der Geschäftszeit von der Erstellung bis zur ersten Lösung, ohne die Wartezeit.</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>Median of the time from creation to the last resolution, by the clock on the wall.</source>
        <translation>Median der Zeit von der Erstellung bis zur letzten Lösung, nach der Wanduhr.</translation>
    </message>
    <message>
        <source>Requester wait time</source>
        <translation>Wartezeit des Anfragenden</translation>
    </message>
    <message>
        <source>Median of the business time in which the ticket was new, open or on hold, until the last resolution.</source>
        <translation>Median der Geschäftszeit, in der das Ticket neu, offen oder zurückgestellt war, bis zur letzten Lösung.</translation>
    </message>
    <message>
        <source>Agent work time</source>
        <translation>Bearbeitungszeit</translation>
    </message>
    <message>
        <source>Median of the business time in which the ticket was new or open, until the last resolution.</source>
        <translation>Median der Geschäftszeit, in der das Ticket neu oder offen war, bis zur letzten Lösung.</translation>
    </message>
    <message>
        <source>Ticket volume</source>
        <translation>Ticketaufkommen</translation>
    </message>
    <message>
        <source>Tickets that came from the client&apos;s side; not those that the desk, a machine, a problem or a change opened.</source>
        <translation>Tickets, die vom Kunden kamen; nicht solche, die der Support, eine Maschine, ein Problem oder eine Änderung eröffnet hat.</translation>
    </message>
    <message>
        <source>the month of the creation</source>
        <translation>der Monat der Erstellung</translation>
    </message>
    <message>
        <source>Volume reduction</source>
        <translation>Rückgang des Aufkommens</translation>
    </message>
    <message>
        <source>How much less than the baseline, a rate of 30 days over the three full months before the goal began.</source>
        <translation>Wie viel weniger als der Ausgangswert, eine 30-Tage-Rate über die drei vollen Monate vor Beginn des Ziels.</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>die letzten 30 Tage</translation>
    </message>
    <message>
        <source>Complete tags</source>
        <translation>Vollständige Angaben</translation>
    </message>
    <message>
        <source>Resolved tickets whose record has root cause, code, fix, knowledge and AI verdict, of all resolved.</source>
        <translation>Gelöste Tickets, deren Angaben Ursache, Code, Lösung, Wissen und KI-Urteil enthalten, von allen gelösten.</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>Kundenzufriedenheit</translation>
    </message>
    <message>
        <source>Surveys with at least four fifths of the scale, of all that were answered.</source>
        <translation>Umfragen mit mindestens vier Fünfteln der Skala, von allen beantworteten.</translation>
    </message>
    <message>
        <source>the month of the answer</source>
        <translation>der Monat der Antwort</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Tickets that are not resolved.</source>
        <translation>Tickets, die nicht gelöst sind.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>whoever is assigned</source>
        <translation>wem es zugewiesen ist</translation>
    </message>
    <message>
        <source>Cost of bounces</source>
        <translation>Kosten der Rückläufer</translation>
    </message>
    <message>
        <source>Median of the time from the wrong hop until it was made good, by the clock on the wall.</source>
        <translation>Median der Zeit vom falschen Schritt, bis er berichtigt war, nach der Wanduhr.</translation>
    </message>
    <message>
        <source>the month of the bounce</source>
        <translation>der Monat des Rückläufers</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>metric, clock</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no case (spam, merged, deleted, demo, test)</source>
        <translation>kein Fall (Spam, zusammengeführt, gelöscht, Demo, Test)</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>waived by a lead</source>
        <translation>von einer Leitung erlassen</translation>
    </message>
    <message>
        <source>reopened only to say thanks</source>
        <translation>nur zum Dank wiedereröffnet</translation>
    </message>
    <message>
        <source>without any verdict</source>
        <translation>ohne Urteil</translation>
    </message>
    <message>
        <source>bounces voided</source>
        <translation>aufgehobene Rückläufer</translation>
    </message>
    <message>
        <source>bounces attributed to nobody</source>
        <translation>niemandem zugerechnete Rückläufer</translation>
    </message>
    <message>
        <source>closed as duplicate</source>
        <translation>als Duplikat geschlossen</translation>
    </message>
    <message>
        <source>resolved without a reply</source>
        <translation>ohne Antwort gelöst</translation>
    </message>
    <message>
        <source>created at a higher level</source>
        <translation>auf höherer Ebene erstellt</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>answered by phone, in a chat or on a visit</source>
        <translation>am Telefon, im Chat oder beim Besuch beantwortet</translation>
    </message>
    <message>
        <source>opened by the desk</source>
        <translation>vom Support eröffnet</translation>
    </message>
    <message>
        <source>problems and changes</source>
        <translation>Probleme und Änderungen</translation>
    </message>
    <message>
        <source>opened by a machine</source>
        <translation>von einer Maschine eröffnet</translation>
    </message>
    <message>
        <source>waited for the client meanwhile</source>
        <translation>wartete inzwischen auf den Kunden</translation>
    </message>
    <message>
        <source>not made good yet</source>
        <translation>noch nicht berichtigt</translation>
    </message>
    <message>
        <source>no tickets</source>
        <translation>keine Tickets</translation>
    </message>
    <message>
        <source>goal under %1</source>
        <comment>a share</comment>
        <translation>Ziel unter %1</translation>
    </message>
    <message>
        <source>goal at least %1</source>
        <comment>a share</comment>
        <translation>Ziel mindestens %1</translation>
    </message>
    <message>
        <source>no case</source>
        <translation>kein Fall</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>eskaliert</translation>
    </message>
    <message>
        <source>handed back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>erlassen</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>unbeantwortet</translation>
    </message>
    <message>
        <source>live contacts</source>
        <translation>im Gespräch</translation>
    </message>
    <message>
        <source>by the desk</source>
        <translation>vom Desk</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>nichtig</translation>
    </message>
    <message>
        <source>nobody&apos;s</source>
        <translation>niemandes</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>%1 is breached, %2 % over</source>
        <comment>clock, of its time</comment>
        <translation>%1 ist überschritten, %2 % darüber</translation>
    </message>
    <message>
        <source>%1, %2 % of its time is used</source>
        <comment>clock</comment>
        <translation>%1, %2 % der Zeit sind verbraucht</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>a promise is due within 2 h</source>
        <translation>eine Zusage ist in den nächsten 2 h fällig</translation>
    </message>
    <message numerus="yes">
        <source>reopened %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal wieder geöffnet</numerusform>
            <numerusform>%Ln-mal wieder geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>niemand hat es</translation>
    </message>
    <message>
        <source>waiting for the client</source>
        <translation>wartet auf den Kunden</translation>
    </message>
    <message>
        <source>−%1</source>
        <comment>points that are taken away</comment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>points that are added</comment>
        <translation>+%1</translation>
    </message>
    <message numerus="yes">
        <source>Why here: %Ln point(s)</source>
        <translation>
            <numerusform>Warum hier: %Ln Punkt</numerusform>
            <numerusform>Warum hier: %Ln Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>points, what for</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>RedactVerb</name>
    <message>
        <source>A redaction needs a reason: --reason R.</source>
        <translation>Eine Schwärzung braucht einen Grund: --reason R.</translation>
    </message>
    <message>
        <source>Backups and exports that were made before still hold what was removed.</source>
        <translation>Sicherungen und Exporte von vorher enthalten noch, was entfernt wurde.</translation>
    </message>
    <message>
        <source>It was removed, but traces are still in the file: another program reads it, or the disk is full. Mend that and run the same command again.</source>
        <translation>Es wurde entfernt, aber Spuren stehen noch in der Datei: Ein anderes Programm liest sie, oder der Datenträger ist voll. Beheben und denselben Befehl noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Removes the texts and files of tickets, or the data of persons, for good. Tombstones stay, and the history still verifies.</source>
        <translation>Entfernt Texte und Dateien von Tickets oder Daten von Personen für immer. Grabsteine bleiben, und die Geschichte lässt sich weiter prüfen.</translation>
    </message>
    <message>
        <source>Why; kept with the tombstone.</source>
        <translation>Warum; bleibt beim Grabstein stehen.</translation>
    </message>
</context>
<context>
    <name>RestoreVerb</name>
    <message>
        <source>This file is no backup that Steward sealed, and no manifest lies beside it. Its structure was verified; that no byte of it was changed cannot be told.</source>
        <translation>Diese Datei ist keine von Steward versiegelte Sicherung, und kein Manifest liegt daneben. Ihr Aufbau wurde geprüft; ob ein Byte geändert wurde, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>No manifest lies beside the backup. It was verified by its own seal.</source>
        <translation>Neben der Sicherung liegt kein Manifest. Sie wurde an ihrem eigenen Siegel geprüft.</translation>
    </message>
    <message>
        <source>Puts a verified backup in the place of the workspace; the workspace that was there is kept beside it.</source>
        <translation>Setzt eine geprüfte Sicherung an die Stelle des Arbeitsbereichs; der bisherige bleibt daneben liegen.</translation>
    </message>
</context>
<context>
    <name>ShowVerb</name>
    <message>
        <source>Shows one ticket with its whole history.</source>
        <translation>Zeigt ein Ticket mit seiner ganzen Geschichte.</translation>
    </message>
</context>
<context>
    <name>SlaFacts</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>calendar 24x7, always open</source>
        <translation>Kalender 24x7, immer offen</translation>
    </message>
    <message>
        <source>calendar %1 (%2)</source>
        <comment>name, time zone</comment>
        <translation>Kalender %1 (%2)</translation>
    </message>
    <message>
        <source>what was promised; %1</source>
        <comment>calendar</comment>
        <translation>was zugesagt wurde; %1</translation>
    </message>
    <message>
        <source>valid from %1</source>
        <comment>a time</comment>
        <translation>gültig ab %1</translation>
    </message>
    <message>
        <source>valid since ever</source>
        <translation>gültig seit jeher</translation>
    </message>
    <message>
        <source>for all clients</source>
        <translation>für alle Kunden</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>client</comment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1; policy %2, %3, %4; %5</source>
        <comment>amount, policy, since when, for whom, calendar</comment>
        <translation>%1; Vereinbarung %2, %3, %4; %5</translation>
    </message>
    <message>
        <source>Not while it is paused: %1 are left</source>
        <translation>Nicht, solange sie ruht: %1 sind übrig</translation>
    </message>
    <message>
        <source>%1, because that was promised at %2</source>
        <comment>time, time</comment>
        <translation>%1, weil das um %2 zugesagt wurde</translation>
    </message>
    <message>
        <source>%1 of business time</source>
        <comment>a duration</comment>
        <translation>%1 Geschäftszeit</translation>
    </message>
    <message>
        <source>the target of %1 began at %2</source>
        <comment>amount, time</comment>
        <translation>das Ziel von %1 um %2 begann</translation>
    </message>
    <message>
        <source>it became %1 at %2</source>
        <comment>amount, time</comment>
        <translation>es um %2 zu %1 wurde</translation>
    </message>
    <message>
        <source>that comes to %1 of business time</source>
        <comment>a duration</comment>
        <translation>das %1 Geschäftszeit ergibt</translation>
    </message>
    <message>
        <source>of that nothing was left</source>
        <translation>davon nichts übrig war</translation>
    </message>
    <message>
        <source>pauses of %1 are not counted</source>
        <comment>a duration</comment>
        <translation>Pausen von %1 nicht zählen</translation>
    </message>
    <message>
        <source>%1, because %2</source>
        <comment>time, reasons</comment>
        <translation>%1, weil %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a clock, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; %2 over</source>
        <comment>state of a clock, a duration</comment>
        <translation>%1; %2 darüber</translation>
    </message>
    <message>
        <source>%1; %2 left</source>
        <comment>state of a clock, a duration</comment>
        <translation>%1; %2 übrig</translation>
    </message>
    <message>
        <source>%1; at risk</source>
        <comment>state of a clock</comment>
        <translation>%1; gefährdet</translation>
    </message>
    <message>
        <source>%1; ended at %2</source>
        <comment>state of a clock, time</comment>
        <translation>%1; beendet um %2</translation>
    </message>
    <message>
        <source>By what was learnt later there would be no such cycle. The verdict stands.</source>
        <translation>Nach dem, was später bekannt wurde, gäbe es diesen Durchgang nicht. Das Urteil bleibt.</translation>
    </message>
    <message>
        <source>By what was learnt later it would be: %1. The verdict stands.</source>
        <comment>state of a clock</comment>
        <translation>Nach dem, was später bekannt wurde, wäre es: %1. Das Urteil bleibt.</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>what happened, person</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>At 75 %</source>
        <translation>Bei 75 %</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <comment>person, support level</comment>
        <translation>%1, Stufe %2</translation>
    </message>
    <message>
        <source>Frozen at</source>
        <translation>Fest seit</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>Revidiert</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>Verzicht</translation>
    </message>
    <message>
        <source>Ticket created</source>
        <translation>Ticket erstellt</translation>
    </message>
    <message>
        <source>Message (%1, %2, %3)</source>
        <comment>visibility, direction, channel</comment>
        <translation>Nachricht (%1, %2, %3)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SlaTrace</name>
    <message>
        <source>%1: %2</source>
        <comment>clock and cycle, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>record %1: %2</source>
        <comment>place in the history, what it is</comment>
        <translation>Eintrag %1: %2</translation>
    </message>
    <message>
        <source>ticket: %1 from %2</source>
        <comment>state, time</comment>
        <translation>Ticket: %1 ab %2</translation>
    </message>
    <message>
        <source>held by: %1 from %2</source>
        <comment>person, time</comment>
        <translation>gehalten von: %1 ab %2</translation>
    </message>
    <message>
        <source>open: %1, %2-%3 %4: %5</source>
        <comment>day, from, until, zone, duration</comment>
        <translation>offen: %1, %2-%3 %4: %5</translation>
    </message>
</context>
<context>
    <name>SlaVerb</name>
    <message>
        <source>No clock runs for this ticket: there is no target for it.</source>
        <translation>Für dieses Ticket läuft keine Uhr: Es gibt kein Ziel dafür.</translation>
    </message>
    <message>
        <source>There is no command sla %1: it is sla simulate or sla trace.</source>
        <translation>Es gibt keinen Befehl sla %1: er heißt sla simulate oder sla trace.</translation>
    </message>
    <message>
        <source>Shows the clocks of a ticket stretch by stretch; simulates those of cases in a file.</source>
        <translation>Zeigt die Uhren eines Tickets Abschnitt für Abschnitt; simuliert die von Fällen einer Datei.</translation>
    </message>
    <message>
        <source>As of this instant (RFC 3339).</source>
        <translation>Zu diesem Zeitpunkt (RFC 3339).</translation>
    </message>
</context>
<context>
    <name>SlaWords</name>
    <message>
        <source>Ticket created</source>
        <comment>why a clock began</comment>
        <translation>Ticket erstellt</translation>
    </message>
    <message>
        <source>Message came in</source>
        <comment>why a clock began</comment>
        <translation>Nachricht eingegangen</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>why a clock began or was cancelled</comment>
        <translation>Eskaliert</translation>
    </message>
    <message>
        <source>Handed back</source>
        <comment>why a clock began or was cancelled</comment>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Reopened</source>
        <comment>why a clock began</comment>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Reply sent</source>
        <comment>why a clock began</comment>
        <translation>Antwort gesendet</translation>
    </message>
    <message>
        <source>Promise given</source>
        <comment>why a clock began</comment>
        <translation>Zusage gegeben</translation>
    </message>
    <message>
        <source>Priority changed: now there is a target</source>
        <comment>why a clock began</comment>
        <translation>Priorität geändert: jetzt gibt es ein Ziel</translation>
    </message>
    <message>
        <source>Client changed: now there is a target</source>
        <comment>why a clock began</comment>
        <translation>Kunde geändert: jetzt gibt es ein Ziel</translation>
    </message>
    <message>
        <source>New target: priority changed</source>
        <comment>of a running clock</comment>
        <translation>Neues Ziel: Priorität geändert</translation>
    </message>
    <message>
        <source>New target: client changed</source>
        <comment>of a running clock</comment>
        <translation>Neues Ziel: Kunde geändert</translation>
    </message>
    <message>
        <source>Not in time</source>
        <comment>why a clock is breached</comment>
        <translation>Nicht rechtzeitig</translation>
    </message>
    <message>
        <source>Nothing was left when the target changed</source>
        <comment>why a clock is breached</comment>
        <translation>Beim Wechsel des Ziels war nichts übrig</translation>
    </message>
    <message>
        <source>Resolved without an answer</source>
        <comment>why it was cancelled</comment>
        <translation>Ohne Antwort gelöst</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>why a clock was cancelled</comment>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>why a clock was cancelled</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Merged into another ticket</source>
        <comment>why a clock was cancelled</comment>
        <translation>Mit einem anderen Ticket zusammengeführt</translation>
    </message>
    <message>
        <source>Ticket deleted</source>
        <comment>why a clock was cancelled</comment>
        <translation>Ticket gelöscht</translation>
    </message>
    <message>
        <source>There is no target any more</source>
        <comment>why a clock was cancelled</comment>
        <translation>Es gibt kein Ziel mehr</translation>
    </message>
    <message>
        <source>A new promise took its place</source>
        <comment>why a clock was cancelled</comment>
        <translation>Eine neue Zusage trat an ihre Stelle</translation>
    </message>
    <message>
        <source>Promise withdrawn</source>
        <comment>why a clock was cancelled</comment>
        <translation>Zusage zurückgezogen</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <comment>state of the ticket</comment>
        <translation>Pause: %1</translation>
    </message>
    <message>
        <source>Goes on: %1</source>
        <comment>state of the ticket</comment>
        <translation>Läuft weiter: %1</translation>
    </message>
    <message>
        <source>First response</source>
        <comment>clock</comment>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Next response</source>
        <comment>clock</comment>
        <translation>Nächste Antwort</translation>
    </message>
    <message>
        <source>Level response</source>
        <comment>clock</comment>
        <translation>Antwort der Stufe</translation>
    </message>
    <message>
        <source>Resolution</source>
        <comment>clock</comment>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Requester’s wait</source>
        <comment>clock</comment>
        <translation>Warten des Anfragenden</translation>
    </message>
    <message>
        <source>Agent’s work</source>
        <comment>clock</comment>
        <translation>Arbeit des Bearbeiters</translation>
    </message>
    <message>
        <source>Next update</source>
        <comment>clock</comment>
        <translation>Nächster Zwischenstand</translation>
    </message>
    <message>
        <source>Promise</source>
        <comment>clock</comment>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>clock</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>clock</comment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Met</source>
        <comment>clock</comment>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Breached</source>
        <comment>clock</comment>
        <translation>Verletzt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>clock</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Caused by the client</source>
        <comment>why a breach is waived</comment>
        <translation>Vom Kunden verursacht</translation>
    </message>
    <message>
        <source>Recorded too late</source>
        <comment>why a breach is waived</comment>
        <translation>Zu spät erfasst</translation>
    </message>
    <message>
        <source>Outage</source>
        <comment>why a breach is waived</comment>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Error in the record</source>
        <comment>why a breach is waived</comment>
        <translation>Fehler in der Erfassung</translation>
    </message>
    <message>
        <source>Level %1 response</source>
        <comment>clock</comment>
        <translation>Antwort der Stufe %1</translation>
    </message>
    <message>
        <source>%1, cycle %2</source>
        <comment>clock, number</comment>
        <translation>%1, Durchgang %2</translation>
    </message>
    <message>
        <source>a promise</source>
        <comment>what a clock measures</comment>
        <translation>eine Zusage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln business day(s)</source>
        <translation>
            <numerusform>%Ln Geschäftstag</numerusform>
            <numerusform>%Ln Geschäftstage</numerusform>
        </translation>
    </message>
    <message>
        <source>−%1</source>
        <comment>less than nothing, before a duration</comment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 (business)</source>
        <comment>a time that is business time</comment>
        <translation>%1 (Geschäftszeit)</translation>
    </message>
    <message>
        <source>due in %1</source>
        <comment>a duration</comment>
        <translation>fällig in %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a duration</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>paused, %1 left</source>
        <comment>a duration</comment>
        <translation>pausiert, noch %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>a duration</comment>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>%1 over</source>
        <comment>a duration</comment>
        <translation>%1 darüber</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>clock, time left or over</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>(unassigned)</source>
        <comment>nobody holds the ticket</comment>
        <translation>(nicht zugewiesen)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cycle of a clock, why its breach is waived</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a waiver, its note</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, by %2 at %3</source>
        <comment>why a breach is waived, person, time</comment>
        <translation>%1, von %2 am %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a waiver, its note</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Steward::AttachmentActs</name>
    <message>
        <source>Look at %1</source>
        <comment>a picture</comment>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Save %1… (%2)</source>
        <comment>a file, its size</comment>
        <translation>%1 speichern… (%2)</translation>
    </message>
    <message>
        <source>Its content did not come with the ticket.</source>
        <translation>Der Inhalt kam nicht mit dem Ticket.</translation>
    </message>
</context>
<context>
    <name>Steward::BarChartView</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>series, category, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>Steward::BounceBlock</name>
    <message>
        <source>A rule</source>
        <comment>sent it back</comment>
        <translation>Eine Regel</translation>
    </message>
    <message>
        <source>By %1 · attributed to %2</source>
        <comment>persons</comment>
        <translation>Von %1 · zugerechnet: %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what somebody wrote</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>act, bounce</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Dispute…</source>
        <translation>Widersprechen …</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>Attributed to %1 by %2, %3</source>
        <comment>charged, decided, time</comment>
        <translation>%1 zugerechnet von %2, %3</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <comment>state, person, time</comment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>ruling, reason</comment>
        <translation>%1: „%2“</translation>
    </message>
</context>
<context>
    <name>Steward::BounceForm</name>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Attributed to</source>
        <translation>Zugerechnet</translation>
    </message>
    <message>
        <source>It stands as it is</source>
        <translation>Es bleibt dabei</translation>
    </message>
    <message>
        <source>It is somebody else&apos;s</source>
        <translation>Es ist der eines anderen</translation>
    </message>
    <message>
        <source>It is void: no bounce</source>
        <translation>Nichtig: kein Rückläufer</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Why is it no bounce of yours?</source>
        <translation>Warum ist es nicht Ihr Rückläufer?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Still needed: the reason. Your lead reads it.</source>
        <translation>Es fehlt noch: der Grund. Ihre Leitung liest ihn.</translation>
    </message>
    <message>
        <source>Still needed: what is to hold.</source>
        <translation>Es fehlt noch: was gelten soll.</translation>
    </message>
    <message>
        <source>Still needed: whose it is.</source>
        <translation>Es fehlt noch: wessen er ist.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Widersprechen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>Steward::BouncePanel</name>
    <message>
        <source>Bounces</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>Bounces (%1)</source>
        <translation>Rückläufer (%1)</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>%1: dispute the bounce</source>
        <comment>key</comment>
        <translation>%1: dem Rückläufer widersprechen</translation>
    </message>
    <message>
        <source>%1: decide on the bounce</source>
        <comment>key</comment>
        <translation>%1: über den Rückläufer entscheiden</translation>
    </message>
</context>
<context>
    <name>Steward::BounceWords</name>
    <message>
        <source>Symptoms are missing</source>
        <comment>return code</comment>
        <translation>Symptome fehlen</translation>
    </message>
    <message>
        <source>The analysis is missing</source>
        <comment>return code</comment>
        <translation>Die Analyse fehlt</translation>
    </message>
    <message>
        <source>The client impact is missing</source>
        <comment>return code</comment>
        <translation>Die Auswirkung beim Kunden fehlt</translation>
    </message>
    <message>
        <source>Reproduction steps are missing</source>
        <comment>return code</comment>
        <translation>Schritte zum Nachstellen fehlen</translation>
    </message>
    <message>
        <source>Evidence is missing</source>
        <comment>return code</comment>
        <translation>Belege fehlen</translation>
    </message>
    <message>
        <source>Wrong team</source>
        <comment>return code</comment>
        <translation>Falsches Team</translation>
    </message>
    <message>
        <source>Wrong level</source>
        <comment>return code</comment>
        <translation>Falsche Stufe</translation>
    </message>
    <message>
        <source>The solution is known</source>
        <comment>return code</comment>
        <translation>Die Lösung ist bekannt</translation>
    </message>
    <message>
        <source>Wrong data</source>
        <comment>return code</comment>
        <translation>Falsche Daten</translation>
    </message>
    <message>
        <source>No capacity</source>
        <comment>return code</comment>
        <translation>Keine Kapazität</translation>
    </message>
    <message>
        <source>Cannot be reproduced</source>
        <comment>return code</comment>
        <translation>Nicht nachstellbar</translation>
    </message>
    <message>
        <source>Not a defect</source>
        <comment>return code</comment>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>Duplicate of a known problem</source>
        <comment>return code</comment>
        <translation>Doppel eines bekannten Problems</translation>
    </message>
    <message>
        <source>Information arrived later</source>
        <comment>return code</comment>
        <translation>Angaben kamen später</translation>
    </message>
    <message>
        <source>The client withdrew</source>
        <comment>return code</comment>
        <translation>Der Kunde hat zurückgezogen</translation>
    </message>
    <message>
        <source>Superseded by an incident</source>
        <comment>return code</comment>
        <translation>In einer Störung aufgegangen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>value before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Nobody</source>
        <comment>charged with a bounce</comment>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>AI</source>
        <comment>charged with a bounce</comment>
        <translation>KI</translation>
    </message>
    <message>
        <source>A rule</source>
        <comment>charged with a bounce</comment>
        <translation>Eine Regel</translation>
    </message>
    <message>
        <source>Only the person it is attributed to can dispute it.</source>
        <translation>Nur wem er zugerechnet ist, kann widersprechen.</translation>
    </message>
    <message>
        <source>It is attributed to no person who could dispute it.</source>
        <translation>Er ist keiner Person zugerechnet, die widersprechen könnte.</translation>
    </message>
    <message>
        <source>It was disputed or decided already.</source>
        <translation>Es wurde schon widersprochen oder entschieden.</translation>
    </message>
    <message>
        <source>The five business days to dispute it are over.</source>
        <translation>Die fünf Werktage zum Widersprechen sind vorbei.</translation>
    </message>
    <message>
        <source>A lead or manager decides.</source>
        <translation>Eine Leitung oder ein Manager entscheidet.</translation>
    </message>
    <message>
        <source>The lead of the other team or a manager decides.</source>
        <translation>Die Leitung des anderen Teams oder ein Manager entscheidet.</translation>
    </message>
    <message>
        <source>You are involved: another lead or a manager decides.</source>
        <translation>Sie sind beteiligt: Eine andere Leitung oder ein Manager entscheidet.</translation>
    </message>
</context>
<context>
    <name>Steward::BulkPanel</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Change many tickets</source>
        <translation>Viele Tickets ändern</translation>
    </message>
    <message>
        <source>Field to change</source>
        <translation>Feld, das geändert wird</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <comment>counts</comment>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>Me: %1</source>
        <comment>the person&apos;s name</comment>
        <translation>Ich: %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Why the level changes (needed)</source>
        <translation>Warum sich die Stufe ändert (nötig)</translation>
    </message>
    <message>
        <source>Why (may stay empty)</source>
        <translation>Warum (darf leer bleiben)</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field&apos;s value</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Choose in the status line who works here; then you can change tickets.</source>
        <translation>Wählen Sie in der Statuszeile, wer hier arbeitet; dann können Sie Tickets ändern.</translation>
    </message>
    <message>
        <source>A change of the level needs its reason.</source>
        <translation>Eine Änderung der Stufe braucht ihren Grund.</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln Ticket ändern</numerusform>
            <numerusform>%Ln Tickets ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking what will change…</source>
        <translation>Es wird nachgesehen, was sich ändert…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) will change: %1 becomes %2.</source>
        <translation>
            <numerusform>%Ln Ticket ändert sich: %1 wird %2.</numerusform>
            <numerusform>%Ln Tickets ändern sich: %1 wird %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) have it already.</source>
        <translation>
            <numerusform>%Ln Ticket hat es schon.</numerusform>
            <numerusform>%Ln Tickets haben es schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) cannot: the step is none of a ticket&apos;s life.</source>
        <translation>
            <numerusform>%Ln Ticket kann nicht: Diesen Schritt gibt es im Leben eines Tickets nicht.</numerusform>
            <numerusform>%Ln Tickets können nicht: Diesen Schritt gibt es im Leben eines Tickets nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, change all %1</source>
        <comment>a count</comment>
        <translation>Ja, alle %1 ändern</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s): %1 %2</source>
        <comment>field, value</comment>
        <translation>
            <numerusform>%Ln Ticket: %1 %2</numerusform>
            <numerusform>%Ln Tickets: %1 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) changed.</source>
        <translation>
            <numerusform>%Ln Ticket geändert.</numerusform>
            <numerusform>%Ln Tickets geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) had it already.</source>
        <translation>
            <numerusform>%Ln Ticket hatte es schon.</numerusform>
            <numerusform>%Ln Tickets hatten es schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: the others are as they were.</source>
        <translation>Angehalten: die anderen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes all of it back.</source>
        <translation>Strg+Z nimmt alles zurück.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Schlagwörter hinzufügen</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Schlagwörter entfernen</translation>
    </message>
    <message>
        <source>Write the tags, with commas between them.</source>
        <translation>Schreiben Sie die Schlagwörter, mit Kommas dazwischen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) get the tags %1, where they have them not.</source>
        <translation>
            <numerusform>%Ln Ticket bekommt die Schlagwörter %1, wo sie fehlen.</numerusform>
            <numerusform>%Ln Tickets bekommen die Schlagwörter %1, wo sie fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) lose the tags %1, where they have them.</source>
        <translation>
            <numerusform>%Ln Ticket verliert die Schlagwörter %1, wo es sie hat.</numerusform>
            <numerusform>%Ln Tickets verlieren die Schlagwörter %1, wo sie sie haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::CalendarEditor</name>
    <message>
        <source>closed</source>
        <comment>a day</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>hours, name of the day</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Holidays of a country</source>
        <translation>Feiertage eines Landes</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Zeiten der Woche</translation>
    </message>
    <message>
        <source>Name of the calendar</source>
        <translation>Name des Kalenders</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Days that differ</source>
        <translation>Abweichende Tage</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Das Jahr davor</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>Das Jahr danach</translation>
    </message>
    <message>
        <source>Struck out: closed. Underlined: hours of its own. Grey: no hours on that weekday.</source>
        <translation>Durchgestrichen: geschlossen. Unterstrichen: eigene Zeiten. Grau: an diesem Wochentag keine Zeiten.</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Jahr %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>closed days, days with hours of their own</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed day(s)</source>
        <translation>
            <numerusform>%Ln geschlossener Tag</numerusform>
            <numerusform>%Ln geschlossene Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with hours of its own</source>
        <translation>
            <numerusform>%Ln mit eigenen Zeiten</numerusform>
            <numerusform>%Ln mit eigenen Zeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Steward::CalendarsPage</name>
    <message>
        <source>New calendar</source>
        <translation>Neuer Kalender</translation>
    </message>
    <message>
        <source>Calendars and their versions</source>
        <translation>Kalender und ihre Fassungen</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>%1 · changed</source>
        <comment>from when a version is valid</comment>
        <translation>%1 · geändert</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>There is no calendar yet. A calendar says when the desk works; clocks run only then.</source>
        <translation>Es gibt noch keinen Kalender. Ein Kalender sagt, wann gearbeitet wird; nur dann laufen Uhren.</translation>
    </message>
    <message>
        <source>What has been judged stays as it is: a changed version begins now or later.</source>
        <translation>Was beurteilt ist, bleibt, wie es ist: Eine geänderte Fassung beginnt jetzt oder später.</translation>
    </message>
    <message>
        <source>You can look at calendars here. Leads try changes, managers save them.</source>
        <translation>Hier können Sie Kalender ansehen. Leitungen probieren Änderungen aus, das Management speichert sie.</translation>
    </message>
    <message>
        <source>You can try this change on the past; a manager saves it.</source>
        <translation>Sie können diese Änderung an der Vergangenheit ausprobieren; gespeichert wird sie vom Management.</translation>
    </message>
    <message>
        <source>The version before stays for all that it has judged.</source>
        <translation>Die Fassung davor bleibt für alles, was sie beurteilt hat.</translation>
    </message>
</context>
<context>
    <name>Steward::CallPage</name>
    <message>
        <source>Phone call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard what was written</source>
        <translation>Das Geschriebene verwerfen</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>What the caller wants, in her words</source>
        <translation>Was die Anrufende will, in ihren Worten</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>What both sides agreed on</source>
        <translation>Worauf sich beide geeinigt haben</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>What we promised</source>
        <translation>Was wir zugesagt haben</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Zugesagt für</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>Wir wurden angerufen</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>Wir haben angerufen</translation>
    </message>
    <message>
        <source>What it is about, in one line</source>
        <translation>Worum es geht, in einer Zeile</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, behind a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key, subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A new ticket</source>
        <translation>Ein neues Ticket</translation>
    </message>
    <message>
        <source>Choose in the status line who works here; then you can log calls.</source>
        <translation>Bitte in der Statuszeile wählen, wer hier arbeitet; dann lassen sich Anrufe festhalten.</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <comment>fields</comment>
        <translation>Es fehlt noch: %1.</translation>
    </message>
    <message>
        <source>Open a ticket</source>
        <translation>Ticket eröffnen</translation>
    </message>
    <message>
        <source>Log the call</source>
        <translation>Anruf festhalten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of a call, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <comment>promise, time</comment>
        <translation>%1 (für %2)</translation>
    </message>
</context>
<context>
    <name>Steward::ChartCard</name>
    <message>
        <source>The same figures as a table</source>
        <translation>Dieselben Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>Copy or save this chart</source>
        <translation>Dieses Diagramm kopieren oder speichern</translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation>Als Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern…</translation>
    </message>
    <message>
        <source>Save the figures as CS&amp;V…</source>
        <translation>Die Zahlen als CS&amp;V speichern…</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <comment>a chart&apos;s title</comment>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Copy or save: %1</source>
        <comment>a chart&apos;s title</comment>
        <translation>Kopieren oder speichern: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3 · %4</source>
        <comment>series, month, value, what is counted</comment>
        <translation>%1, %2: %3 · %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, what it is made of</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Steward::ChartFigures</name>
    <message>
        <source>%1 (%2)</source>
        <comment>series, unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: made of</source>
        <comment>a series</comment>
        <translation>%1: woraus</translation>
    </message>
</context>
<context>
    <name>Steward::ChartWords</name>
    <message>
        <source>%1. %2</source>
        <comment>title, measure</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Month (%1)</source>
        <translation>Monat (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>months, time zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 in every month</source>
        <comment>metric, goal</comment>
        <translation>%1: %2, in jedem Monat erreicht</translation>
    </message>
    <message>
        <source>%1: %2 missed in %3 of %4 months</source>
        <comment>metric, goal, counts</comment>
        <translation>%1: %2, in %3 von %4 Monaten verfehlt</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Anteil (%)</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>months</comment>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Ticket volume</source>
        <translation>Ticketaufkommen</translation>
    </message>
    <message>
        <source>Ticket volume in %1 is %2 under the baseline</source>
        <translation>Ticketaufkommen im %1 liegt %2 unter dem Ausgangswert</translation>
    </message>
    <message>
        <source>Ticket volume in %1 is %2 over the baseline</source>
        <translation>Ticketaufkommen im %1 liegt %2 über dem Ausgangswert</translation>
    </message>
    <message>
        <source>Client-created tickets by priority</source>
        <translation>Vom Kunden eröffnete Tickets nach Priorität</translation>
    </message>
    <message>
        <source>Tickets per month</source>
        <translation>Tickets pro Monat</translation>
    </message>
    <message>
        <source>−25 % of it</source>
        <translation>−25 % davon</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <comment>months</comment>
        <translation>Ausgangswert: %1</translation>
    </message>
    <message>
        <source>%1: half within %2, nine of ten within %3</source>
        <comment>metric, times</comment>
        <translation>%1: die Hälfte binnen %2, neun von zehn binnen %3</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>%1 of tickets</source>
        <comment>a share</comment>
        <translation>%1 der Tickets</translation>
    </message>
    <message>
        <source>Root causes</source>
        <translation>Ursachen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln root cause(s) make %1 of the tagged tickets</source>
        <translation>
            <numerusform>%Ln Ursache macht %1 der Tickets mit Angaben aus</numerusform>
            <numerusform>%Ln Ursachen machen %1 der Tickets mit Angaben aus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 resolved tickets with a root cause; %2 without are not drawn</source>
        <translation>%1 gelöste Tickets mit Ursache; %2 ohne sind nicht gezeichnet</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Cumulative share</source>
        <translation>Aufsummierter Anteil</translation>
    </message>
    <message>
        <source>All others (%1)</source>
        <comment>a count of causes</comment>
        <translation>Alle anderen (%1)</translation>
    </message>
    <message>
        <source>Arrivals by hour and weekday</source>
        <translation>Eingang nach Stunde und Wochentag</translation>
    </message>
    <message>
        <source>Most tickets arrive on %1 at %2</source>
        <comment>weekday, hour</comment>
        <translation>Die meisten Tickets kommen am %1 um %2</translation>
    </message>
    <message>
        <source>Client-created tickets by local hour and weekday (%1)</source>
        <translation>Vom Kunden eröffnete Tickets nach örtlicher Stunde und Wochentag (%1)</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Stunde des Tages</translation>
    </message>
    <message>
        <source>under 1 day</source>
        <translation>unter 1 Tag</translation>
    </message>
    <message>
        <source>1–3 days</source>
        <translation>1–3 Tage</translation>
    </message>
    <message>
        <source>3–7 days</source>
        <translation>3–7 Tage</translation>
    </message>
    <message>
        <source>1–4 weeks</source>
        <translation>1–4 Wochen</translation>
    </message>
    <message>
        <source>over 4 weeks</source>
        <translation>über 4 Wochen</translation>
    </message>
    <message>
        <source>Tickets that are not resolved now, by age and priority</source>
        <translation>Tickets, die jetzt nicht gelöst sind, nach Alter und Priorität</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Nothing is unresolved</source>
        <translation>Nichts ist ungelöst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the unresolved tickets are older than a week</source>
        <translation>
            <numerusform>%Ln der ungelösten Tickets ist älter als eine Woche</numerusform>
            <numerusform>%Ln der ungelösten Tickets sind älter als eine Woche</numerusform>
        </translation>
    </message>
    <message>
        <source>Baseline of the goal, %1</source>
        <comment>`frozen 1 Mar 2026`</comment>
        <translation>Ausgangswert des Ziels, %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>numerator, denominator</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>a count of values</comment>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>Steward::Choices</name>
    <message>
        <source>%1 cannot follow %2.</source>
        <comment>states</comment>
        <translation>%1 kann nicht auf %2 folgen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person, client</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <comment>a person</comment>
        <translation>%1 (ich)</translation>
    </message>
</context>
<context>
    <name>Steward::ClientsModel</name>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Ungelöst</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>Steward::ClientsPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Find among %1</source>
        <comment>clients</comment>
        <translation>Finden unter: %1</translation>
    </message>
    <message>
        <source>Find clients</source>
        <translation>Kunden finden</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Who answered for it</source>
        <translation>Wer dafür verantwortlich war</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Nobody is known here yet. Clients come with an import of their records.</source>
        <translation>Hier ist noch niemand bekannt. Kunden kommen mit einem Import ihrer Datensätze.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unresolved ticket(s)</source>
        <translation>
            <numerusform>%Ln ungelöstes Ticket</numerusform>
            <numerusform>%Ln ungelöste Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>tickets</comment>
        <translation>Alle %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <comment>clients</comment>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>clients that were found, all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Latest tickets</source>
        <translation>Neueste Tickets</translation>
    </message>
</context>
<context>
    <name>Steward::ClockAlerts</name>
    <message numerus="yes">
        <source>%Ln clock(s) need you</source>
        <translation>
            <numerusform>%Ln Uhr braucht Sie</numerusform>
            <numerusform>%Ln Uhren brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue shows which, the most pressing one first.</source>
        <translation>Die Warteschlange zeigt welche, die dringendste zuerst.</translation>
    </message>
    <message>
        <source>%1 is due</source>
        <translation>%1 ist fällig</translation>
    </message>
    <message>
        <source>%1 is at risk</source>
        <translation>%1 ist gefährdet</translation>
    </message>
</context>
<context>
    <name>Steward::ClockChip</name>
    <message>
        <source>%1 · waived</source>
        <comment>a breached clock</comment>
        <translation>%1 · Verzicht</translation>
    </message>
    <message>
        <source>%1, at risk</source>
        <comment>a clock</comment>
        <translation>%1, gefährdet</translation>
    </message>
</context>
<context>
    <name>Steward::ClockFeature</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>&amp;Flight recorder of the clocks</source>
        <translation>&amp;Flugschreiber der Uhren</translation>
    </message>
    <message>
        <source>SLA due time left segments trace</source>
        <translation>SLA fällig Restzeit Abschnitte Verlauf</translation>
    </message>
    <message>
        <source>&amp;Waive the breach…</source>
        <translation>Auf die &amp;Verletzung verzichten …</translation>
    </message>
    <message>
        <source>SLA compliance exception excuse</source>
        <translation>SLA Einhaltung Ausnahme Entschuldigung</translation>
    </message>
    <message>
        <source>The clocks cannot be shown. %1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>Die Uhren können nicht gezeigt werden. %1 %2</translation>
    </message>
    <message>
        <source>Choose in the status line who works here: only a lead or a manager may waive a breach.</source>
        <translation>Wählen Sie in der Statuszeile, wer hier arbeitet: Nur eine Leitung oder ein Manager darf auf eine Verletzung verzichten.</translation>
    </message>
    <message>
        <source>Only a lead or a manager may waive a breach.</source>
        <translation>Nur eine Leitung oder ein Manager darf auf eine Verletzung verzichten.</translation>
    </message>
    <message>
        <source>%1: waive the breach of %2</source>
        <comment>key, cycle of a clock</comment>
        <translation>%1: Verzicht auf die Verletzung von %2</translation>
    </message>
</context>
<context>
    <name>Steward::ClockStrip</name>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message numerus="yes">
        <source>Flight recorder: %Ln cycle(s)</source>
        <translation>
            <numerusform>Flugschreiber: %Ln Durchgang</numerusform>
            <numerusform>Flugschreiber: %Ln Durchgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>All clocks of the ticket, also those that have ended</source>
        <translation>Alle Uhren des Tickets, auch die beendeten</translation>
    </message>
    <message>
        <source>At risk: more than 75 % of the time is used.</source>
        <translation>Gefährdet: Mehr als 75 % der Zeit sind verbraucht.</translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>time</comment>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>Paused: it is due when it goes on.</source>
        <translation>Pausiert: fällig erst, wenn sie weiterläuft.</translation>
    </message>
</context>
<context>
    <name>Steward::ClockTimeline</name>
    <message>
        <source>Open hours</source>
        <translation>Öffnungszeit</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between what is told of a part</comment>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>Steward::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>An act, a client, a ticket&apos;s key or words of it</source>
        <translation>Eine Handlung, ein Kunde, Schlüssel oder Wörter eines Tickets</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>Steward::Composer</name>
    <message>
        <source>Public reply</source>
        <translation>Öffentliche Antwort</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Record note</source>
        <translation>Notiz festhalten</translation>
    </message>
    <message>
        <source>Record reply (not sent)</source>
        <translation>Antwort festhalten (nicht gesendet)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Write a note that only the desk sees</source>
        <translation>Eine Notiz schreiben, die nur der Support sieht</translation>
    </message>
    <message>
        <source>Write a reply to the requester</source>
        <translation>Dem Anfragenden antworten</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach files, up to 50 MB each (Ctrl+Shift+F). Or drop them here; pictures can be pasted.</source>
        <translation>Dateien anhängen, je bis zu 50 MB (Strg+Umschalt+F). Oder hierher ziehen; Bilder können eingefügt werden.</translation>
    </message>
    <message>
        <source>How it will be seen. Markdown: **strong**, *emphasis*, `code`, - lists, &gt; quotes</source>
        <translation>Wie es zu sehen sein wird. Markdown: **fett**, *kursiv*, `Code`, - Listen, &gt; Zitate</translation>
    </message>
</context>
<context>
    <name>Steward::ContactsModel</name>
    <message>
        <source>Expert</source>
        <translation>Erfahren</translation>
    </message>
    <message>
        <source>Novice</source>
        <translation>Unerfahren</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Bevorzugter Kanal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Expertise</source>
        <translation>Erfahrung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>Steward::CyclesModel</name>
    <message>
        <source>At risk</source>
        <comment>state of a clock</comment>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>%1, waived</source>
        <comment>state of a clock</comment>
        <translation>%1, Verzicht</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time left or over</source>
        <translation>Zeit übrig oder darüber</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
</context>
<context>
    <name>Steward::DashboardPage</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Counting tickets…</source>
        <translation>Tickets werden gezählt…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Last 6 months</source>
        <translation>Letzte 6 Monate</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Last 24 months</source>
        <translation>Letzte 24 Monate</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Alle Monate</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>Ein Jahr zuvor</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No tickets yet. Here stands what becomes of them, month by month.</source>
        <translation>Noch keine Tickets. Hier steht, was Monat für Monat aus ihnen wird.</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>unter 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>count of months, time of reading</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>No tickets are of what is chosen above.</source>
        <translation>Zu der Auswahl oben gibt es keine Tickets.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Looking for the tickets behind it…</source>
        <translation>Die Tickets dahinter werden gesucht …</translation>
    </message>
    <message>
        <source>Tickets are still being counted: these figures grow until all are.</source>
        <translation>Tickets werden noch gezählt: Diese Zahlen wachsen, bis alle gezählt sind.</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Goals of what is chosen</source>
        <translation>Ziele der Auswahl</translation>
    </message>
</context>
<context>
    <name>Steward::DashboardWords</name>
    <message>
        <source>%1 – %2</source>
        <comment>from month to month</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <translation>%1 mehr als %2</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <translation>%1 weniger als %2</translation>
    </message>
    <message>
        <source>no tickets</source>
        <translation>keine Tickets</translation>
    </message>
    <message>
        <source>the same as before</source>
        <translation>wie davor</translation>
    </message>
    <message>
        <source>before: %1</source>
        <comment>figure</comment>
        <translation>davor: %1</translation>
    </message>
    <message>
        <source>too few before: %1</source>
        <comment>figure</comment>
        <translation>davor zu wenige: %1</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>a share of tickets, time</comment>
        <translation>%1 binnen %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>of per cent, with their sign</comment>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 By %2, in the time zone %3.</source>
        <comment>formula, what decides the month, zone</comment>
        <translation>%1 Nach: %2, in der Zeitzone %3.</translation>
    </message>
    <message>
        <source>%1 excluded</source>
        <comment>a count</comment>
        <translation>%1 ausgenommen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two parts of a list</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>too few to compare</source>
        <translation>zu wenige zum Vergleichen</translation>
    </message>
    <message>
        <source>%1 of %2 tickets</source>
        <translation>%1 von %2 Tickets</translation>
    </message>
    <message>
        <source>%1 of %2 targets</source>
        <translation>%1 von %2 Zusagen</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 von %2 Antworten</translation>
    </message>
    <message>
        <source>%1 cause unknown</source>
        <comment>a share</comment>
        <translation>%1 Ursache unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) still open.</source>
        <translation>
            <numerusform>%Ln Zusage noch offen.</numerusform>
            <numerusform>%Ln Zusagen noch offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a count, why it is left out</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Of a person: %1</source>
        <comment>what makes it hers</comment>
        <translation>Bei einer Person: %1</translation>
    </message>
    <message>
        <source>%1 per 30 days</source>
        <comment>a count</comment>
        <translation>%1 je 30 Tage</translation>
    </message>
    <message>
        <source>by ticket %1</source>
        <comment>a share</comment>
        <translation>je Ticket %1</translation>
    </message>
    <message>
        <source>%1 other</source>
        <comment>a count, left out for other reasons</comment>
        <translation>%1 andere</translation>
    </message>
    <message>
        <source>%1 with waived</source>
        <comment>a share</comment>
        <translation>%1 mit Erlassenen</translation>
    </message>
</context>
<context>
    <name>Steward::DayPanel</name>
    <message>
        <source>Name of the day</source>
        <translation>Name des Tages</translation>
    </message>
    <message>
        <source>What this day is</source>
        <translation>Was dieser Tag ist</translation>
    </message>
    <message>
        <source>As the week says</source>
        <translation>Wie in der Woche</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a day</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Hours of its own</source>
        <translation>Eigene Zeiten</translation>
    </message>
    <message>
        <source>Hours of this day</source>
        <translation>Zeiten dieses Tages</translation>
    </message>
    <message>
        <source>for example 09:00–12:00</source>
        <translation>zum Beispiel 09:00–12:00</translation>
    </message>
</context>
<context>
    <name>Steward::Desktop</name>
    <message>
        <source>Making the sample workspace. This takes a few seconds…</source>
        <translation>Der Beispiel-Arbeitsbereich wird angelegt. Das dauert ein paar Sekunden …</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>Der Arbeitsbereich wird geöffnet …</translation>
    </message>
    <message>
        <source>Making the workspace…</source>
        <translation>Der Arbeitsbereich wird angelegt…</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Clients</source>
        <comment>on the rail</comment>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <comment>on the rail</comment>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>Steward::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>of what, how many</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Steward::FileStrip</name>
    <message>
        <source>%1 · %2</source>
        <comment>file, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <comment>a file</comment>
        <translation>%1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>Steward::FirstPersonPage</name>
    <message>
        <source>Who works here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Nobody is known in this workspace yet. What you do is recorded under your name. Whoever begins looks after the workspace; others follow later.</source>
        <translation>In diesem Arbeitsbereich ist noch niemand bekannt. Was Sie tun, wird unter Ihrem Namen festgehalten. Wer beginnt, kümmert sich um den Arbeitsbereich; andere folgen später.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>What you do</source>
        <translation>Was Sie tun</translation>
    </message>
    <message>
        <source>I answer tickets</source>
        <translation>Ich beantworte Tickets</translation>
    </message>
    <message>
        <source>I lead a team or shift</source>
        <translation>Ich leite ein Team oder eine Schicht</translation>
    </message>
    <message>
        <source>I manage the desk</source>
        <translation>Ich leite den Helpdesk</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>&amp;Import tickets with their people instead…</source>
        <translation>Stattdessen Tickets mit ihren Personen &amp;importieren…</translation>
    </message>
    <message>
        <source>Only &amp;look around</source>
        <translation>Nur &amp;umsehen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a person, what she is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What you do is recorded under your name. Choose it, or only look around; both can be changed at any time at the right of the status line.</source>
        <translation>Was Sie tun, wird unter Ihrem Namen festgehalten. Wählen Sie ihn, oder sehen Sie sich nur um; beides lässt sich jederzeit rechts in der Statuszeile ändern.</translation>
    </message>
</context>
<context>
    <name>Steward::FlightRecorder</name>
    <message>
        <source>Flight recorder</source>
        <translation>Flugschreiber</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Verzichten …</translation>
    </message>
    <message>
        <source>This cycle</source>
        <translation>Dieser Durchgang</translation>
    </message>
    <message>
        <source>All its cycles</source>
        <translation>Alle ihre Durchgänge</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table of this cycle</source>
        <translation>Die Tabelle dieses Durchgangs kopieren</translation>
    </message>
    <message>
        <source>Back to the conversation</source>
        <translation>Zurück zum Gespräch</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Zurück zum Gespräch (Esc)</translation>
    </message>
    <message>
        <source>Cycles of the clocks</source>
        <translation>Durchgänge der Uhren</translation>
    </message>
    <message>
        <source>Stretches of the clock and what follows</source>
        <translation>Abschnitte der Uhr und was daraus folgt</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <comment>a cycle</comment>
        <translation>Zeitachse: %1</translation>
    </message>
    <message>
        <source>Point at a part, or go from part to part with the arrow keys.</source>
        <translation>Zeigen Sie auf einen Teil, oder gehen Sie mit den Pfeiltasten von Teil zu Teil.</translation>
    </message>
    <message>
        <source>Leave this breach out of the compliance figures</source>
        <translation>Diese Verletzung aus den Zahlen der Einhaltung heraushalten</translation>
    </message>
</context>
<context>
    <name>Steward::GoalForm</name>
    <message>
        <source>Add a goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>What it wants</source>
        <translation>Was erreicht werden soll</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Add the goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>A volume goal begins this month at the latest: its baseline months have to be over.</source>
        <translation>Ein Mengenziel beginnt spätestens in diesem Monat: Die Monate seines Ausgangswerts müssen vorbei sein.</translation>
    </message>
</context>
<context>
    <name>Steward::GoalRow</name>
    <message>
        <source>End this goal…</source>
        <translation>Dieses Ziel beenden …</translation>
    </message>
    <message>
        <source>End it today</source>
        <translation>Heute beenden</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of a goal, whose</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>End the goal %1</source>
        <comment>`Volume · Acme`</comment>
        <translation>Das Ziel %1 beenden</translation>
    </message>
    <message>
        <source>End the goal %1 today</source>
        <comment>`Volume · Acme`</comment>
        <translation>Das Ziel %1 heute beenden</translation>
    </message>
    <message>
        <source>Keep the goal %1</source>
        <comment>`Volume · Acme`</comment>
        <translation>Das Ziel %1 behalten</translation>
    </message>
    <message>
        <source>not begun</source>
        <comment>a goal</comment>
        <translation>noch nicht begonnen</translation>
    </message>
    <message>
        <source>counting…</source>
        <comment>a goal</comment>
        <translation>wird gezählt …</translation>
    </message>
</context>
<context>
    <name>Steward::GoalSheet</name>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Close the goals</source>
        <translation>Ziele schließen</translation>
    </message>
    <message>
        <source>Managers set goals and end them; all others look.</source>
        <translation>Manager setzen und beenden Ziele; alle anderen sehen sie an.</translation>
    </message>
    <message>
        <source>The whole desk</source>
        <translation>Der ganze Support</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>No goal is set for what is chosen above.</source>
        <translation>Für die Auswahl oben ist kein Ziel gesetzt.</translation>
    </message>
    <message>
        <source>No goals are set yet. A goal shows day by day how a client, a team or an agent does.</source>
        <translation>Noch sind keine Ziele gesetzt. Ein Ziel zeigt Tag für Tag, wie es bei einem Kunden, einem Team oder einem Agenten läuft.</translation>
    </message>
</context>
<context>
    <name>Steward::GoalWords</name>
    <message>
        <source>last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
    <message>
        <source>this month so far</source>
        <translation>dieser Monat bis jetzt</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>letzter Monat</translation>
    </message>
    <message>
        <source>since its start</source>
        <translation>seit dem Beginn</translation>
    </message>
    <message>
        <source>since its start, as judged last</source>
        <translation>seit dem Beginn, wie zuletzt beurteilt</translation>
    </message>
    <message>
        <source>days 31 to 60</source>
        <translation>Tage 31 bis 60</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>no tickets (%1)</source>
        <comment>a span of days</comment>
        <translation>keine Tickets (%1)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 tickets, %4)</source>
        <comment>share, counts, a span of days</comment>
        <translation>%1 (%2 von %3 Tickets, %4)</translation>
    </message>
    <message numerus="yes">
        <source>Missing: %Ln more ticket(s) resolved within the SLA.</source>
        <translation>
            <numerusform>Es fehlt: noch %Ln innerhalb des SLA gelöstes Ticket.</numerusform>
            <numerusform>Es fehlen: noch %Ln innerhalb des SLA gelöste Tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) over the line.</source>
        <translation>
            <numerusform>%Ln Ticket über der Linie.</numerusform>
            <numerusform>%Ln Tickets über der Linie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resolved ticket(s) without a complete record.</source>
        <translation>
            <numerusform>%Ln gelöstes Ticket ohne vollständigen Eintrag.</numerusform>
            <numerusform>%Ln gelöste Tickets ohne vollständigen Eintrag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %Ln more ticket(s) resolved without a bounce.</source>
        <translation>
            <numerusform>Es fehlt: noch %Ln ohne Rückläufer gelöstes Ticket.</numerusform>
            <numerusform>Es fehlen: noch %Ln ohne Rückläufer gelöste Tickets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Provisional until the end of day %1: a bounce may still be found.</source>
        <translation>Vorläufig bis zum Ende von Tag %1: Es kann noch ein Rückläufer gefunden werden.</translation>
    </message>
    <message>
        <source>Provisional: bounces of the last 14 days may still be found.</source>
        <translation>Vorläufig: Rückläufer der letzten 14 Tage können noch gefunden werden.</translation>
    </message>
    <message numerus="yes">
        <source>Verdict in %Ln day(s), at the end of %1.</source>
        <translation>
            <numerusform>Urteil in %Ln Tag, am Ende des %1.</numerusform>
            <numerusform>Urteil in %Ln Tagen, am Ende des %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No full month lies before its start: there is nothing to compare with.</source>
        <translation>Vor dem Beginn liegt kein voller Monat: Es gibt nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <comment>what a volume goal compares with</comment>
        <translation>Ausgangswert: %1</translation>
    </message>
    <message numerus="yes">
        <source>The baseline is short: %Ln full month(s) instead of three.</source>
        <translation>
            <numerusform>Der Ausgangswert ist kurz: %Ln voller Monat statt dreien.</numerusform>
            <numerusform>Der Ausgangswert ist kurz: %Ln volle Monate statt dreien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted now the baseline would be %1 tickets; the goal stays with the frozen one.</source>
        <translation>Heute gezählt wäre der Ausgangswert %1 Tickets; das Ziel bleibt bei dem eingefrorenen.</translation>
    </message>
    <message numerus="yes">
        <source>The same days a year before: %Ln ticket(s).</source>
        <translation>
            <numerusform>Dieselben Tage ein Jahr zuvor: %Ln Ticket.</numerusform>
            <numerusform>Dieselben Tage ein Jahr zuvor: %Ln Tickets.</numerusform>
        </translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Complete tags</source>
        <translation>Vollständige Angaben</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>At least 95 % of the resolved tickets within all their targets, over 30 days.</source>
        <translation>Mindestens 95 % der gelösten Tickets halten alle ihre Zusagen ein, über 30 Tage.</translation>
    </message>
    <message>
        <source>A quarter fewer tickets in days 61 to 90 than in the three full months before the start.</source>
        <translation>Ein Viertel weniger Tickets an den Tagen 61 bis 90 als in den drei vollen Monaten vor dem Beginn.</translation>
    </message>
    <message>
        <source>All tickets resolved since the start have a complete record by the end of day 30.</source>
        <translation>Bis zum Ende von Tag 30 haben alle seit dem Beginn gelösten Tickets einen vollständigen Eintrag.</translation>
    </message>
    <message>
        <source>Under 10 % bounced tickets over the last 30 days, by the end of day 60.</source>
        <translation>Bis zum Ende von Tag 60 unter 10 % Rückläufer über die letzten 30 Tage.</translation>
    </message>
    <message>
        <source>no data</source>
        <comment>state of a goal</comment>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>on track</source>
        <comment>state of a goal</comment>
        <translation>auf Kurs</translation>
    </message>
    <message>
        <source>at risk</source>
        <comment>state of a goal</comment>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>met</source>
        <comment>state of a goal</comment>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>missed</source>
        <comment>state of a goal</comment>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>Begins on %1</source>
        <comment>a day</comment>
        <translation>Beginnt am %1</translation>
    </message>
    <message>
        <source>Day %1, since %2</source>
        <comment>number, a date</comment>
        <translation>Tag %1, seit %2</translation>
    </message>
    <message>
        <source>Day %1 of %2, since %3</source>
        <comment>numbers, a date</comment>
        <translation>Tag %1 von %2, seit %3</translation>
    </message>
    <message>
        <source>Day %1, since %2; judged first at the end of day %3</source>
        <comment>number, a date, number</comment>
        <translation>Tag %1, seit %2; zuerst beurteilt am Ende von Tag %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) in 30 days</source>
        <translation>
            <numerusform>%Ln Ticket in 30 Tagen</numerusform>
            <numerusform>%Ln Tickets in 30 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 over the baseline; the line is %3</source>
        <comment>tickets, share, count</comment>
        <translation>%1, %2 über dem Ausgangswert; die Linie liegt bei %3</translation>
    </message>
    <message>
        <source>%1, %2 under the baseline; the line is %3</source>
        <comment>tickets, share, count</comment>
        <translation>%1, %2 unter dem Ausgangswert; die Linie liegt bei %3</translation>
    </message>
    <message>
        <source>Warning, under 95 % of their targets: %1</source>
        <comment>priorities</comment>
        <translation>Warnung, unter 95 % ihrer Zusagen: %1</translation>
    </message>
    <message>
        <source>frozen %1</source>
        <comment>a baseline, on a day</comment>
        <translation>eingefroren am %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) in %1, %2 in 30 days; %3</source>
        <comment>months, count, `frozen 1 Mar 2026`</comment>
        <translation>
            <numerusform>%Ln Ticket in %1, %2 in 30 Tagen; %3</numerusform>
            <numerusform>%Ln Tickets in %1, %2 in 30 Tagen; %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from month to month</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>Steward::HandBackPanel</name>
    <message>
        <source>%1 (nobody&apos;s fault)</source>
        <comment>return code</comment>
        <translation>%1 (niemandes Fehler)</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>&amp;Zurückgeben …</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>return hand back reject</source>
        <translation>zurückgeben rückgabe ablehnen</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Woher es kam</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Zurückgeben …</translation>
    </message>
    <message>
        <source>Why it goes back</source>
        <translation>Warum es zurückgeht</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>What is needed, in your words</source>
        <translation>Was gebraucht wird, in Ihren Worten</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Eskaliert</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>a rule</source>
        <comment>who sent it here</comment>
        <translation>einer Regel</translation>
    </message>
    <message>
        <source>From %1 by %2, %3</source>
        <comment>level or team, person, time</comment>
        <translation>Aus %1 von %2, %3</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <comment>who has the ticket then</comment>
        <translation>noch niemanden</translation>
    </message>
    <message>
        <source>Still needed: why.</source>
        <translation>Es fehlt noch: warum.</translation>
    </message>
    <message>
        <source>It goes to %1, and counts as a bounce of who sent it.</source>
        <translation>Es geht an %1 und zählt als Rückläufer dessen, der es geschickt hat.</translation>
    </message>
    <message>
        <source>It goes to %1, and is no bounce.</source>
        <translation>Es geht an %1 und ist kein Rückläufer.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>%1: send back</source>
        <comment>key</comment>
        <translation>%1: zurückgeben</translation>
    </message>
</context>
<context>
    <name>Steward::HolidayCopier</name>
    <message>
        <source>First year</source>
        <translation>Erstes Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Part of the country</source>
        <translation>Landesteil</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two years</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a country and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation>Ganzes Land</translation>
    </message>
    <message>
        <source>Choose a country to see its public holidays. Those that you tick are copied; a newer list never changes a calendar by itself.</source>
        <translation>Wählen Sie ein Land, um seine Feiertage zu sehen. Übernommen werden die angekreuzten; eine neuere Liste ändert einen Kalender nie von selbst.</translation>
    </message>
    <message>
        <source>No public holidays are known for it.</source>
        <translation>Dafür sind keine Feiertage bekannt.</translation>
    </message>
    <message>
        <source>What differs in this part is known from %1 to %2; outside of it stand the days of the country.</source>
        <translation>Was in diesem Landesteil abweicht, ist von %1 bis %2 bekannt; sonst stehen hier die Tage des Landes.</translation>
    </message>
    <message>
        <source>Days that follow the moon are estimated; they are copied only where you tick them.</source>
        <translation>Tage, die sich nach dem Mond richten, sind geschätzt; sie werden nur übernommen, wenn Sie sie ankreuzen.</translation>
    </message>
    <message numerus="yes">
        <source>Close on %Ln holiday(s)</source>
        <translation>
            <numerusform>An %Ln Feiertag schließen</numerusform>
            <numerusform>An %Ln Feiertagen schließen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::HolidayModel</name>
    <message>
        <source>closed already</source>
        <translation>schon geschlossen</translation>
    </message>
    <message>
        <source>estimated; confirmed</source>
        <translation>geschätzt; bestätigt</translation>
    </message>
    <message>
        <source>estimated: tick it to confirm the day</source>
        <translation>geschätzt: ankreuzen, um den Tag zu bestätigen</translation>
    </message>
    <message>
        <source>has hours of its own; ticked, it is closed instead</source>
        <translation>hat eigene Zeiten; angekreuzt wird er stattdessen geschlossen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Steward::ImportPage</name>
    <message>
        <source>rejected.csv</source>
        <comment>a file name</comment>
        <translation>abgelehnt.csv</translation>
    </message>
    <message>
        <source>Import tickets</source>
        <translation>Tickets importieren</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>2 Meaning</source>
        <translation>2 Bedeutung</translation>
    </message>
    <message>
        <source>3 Check</source>
        <translation>3 Prüfung</translation>
    </message>
    <message>
        <source>4 Import</source>
        <translation>4 Import</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Show the &amp;tickets</source>
        <translation>Die &amp;Tickets zeigen</translation>
    </message>
    <message>
        <source>&amp;Next: what it means</source>
        <translation>&amp;Weiter: was es bedeutet</translation>
    </message>
    <message>
        <source>&amp;Next: check it</source>
        <translation>&amp;Weiter: prüfen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import &amp;another file</source>
        <translation>Noch eine &amp;Datei importieren</translation>
    </message>
    <message>
        <source>&amp;Go on with the import</source>
        <translation>Den Import &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Which map shall be used?</source>
        <translation>Welche Zuordnung soll gelten?</translation>
    </message>
    <message>
        <source>Not checked: what cannot be read is told by the import itself.</source>
        <translation>Nicht geprüft: was nicht gelesen werden kann, sagt der Import selbst.</translation>
    </message>
    <message>
        <source>Stopped. What was taken in until now stays, and the import can go on from there at any time.</source>
        <translation>Angehalten. Was bis jetzt übernommen wurde, bleibt, und der Import kann jederzeit von dort fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The check could not be ended.</source>
        <translation>Die Prüfung konnte nicht beendet werden.</translation>
    </message>
    <message>
        <source>The import could not be ended. What it took in until now stays.</source>
        <translation>Der Import konnte nicht beendet werden. Was er bis jetzt übernommen hat, bleibt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
</context>
<context>
    <name>Steward::ImportWords</name>
    <message>
        <source>History of Steward (JSON lines)</source>
        <translation>Historie von Steward (JSON-Zeilen)</translation>
    </message>
    <message>
        <source>Incident log of ServiceNow (CSV)</source>
        <translation>Störungsprotokoll von ServiceNow (CSV)</translation>
    </message>
    <message>
        <source>Table of tickets (CSV)</source>
        <translation>Tabelle von Tickets (CSV)</translation>
    </message>
    <message>
        <source>Export of Zendesk (JSON)</source>
        <translation>Export von Zendesk (JSON)</translation>
    </message>
    <message>
        <source>Export of Jira (JSON)</source>
        <translation>Export von Jira (JSON)</translation>
    </message>
    <message>
        <source>Export of YouTrack (JSON)</source>
        <translation>Export von YouTrack (JSON)</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>a column</comment>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>A field of its own</source>
        <comment>a column</comment>
        <translation>Ein eigenes Feld</translation>
    </message>
    <message>
        <source>A message</source>
        <translation>Eine Nachricht</translation>
    </message>
    <message>
        <source>Number of the ticket there</source>
        <translation>Nummer des Tickets dort</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Resolved on</source>
        <translation>Gelöst am</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Geschlossen am</translation>
    </message>
    <message>
        <source>Time of the event</source>
        <translation>Zeit des Ereignisses</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wer es tat</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <source>E-mail of the requester</source>
        <translation>E-Mail des Anfragenden</translation>
    </message>
    <message>
        <source>E-mail of the assignee</source>
        <translation>E-Mail des Bearbeiters</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>why a record is rejected</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <comment>line, field, why a record is rejected</comment>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>Zendesk: export of tickets</source>
        <translation>Zendesk: Export von Tickets</translation>
    </message>
    <message>
        <source>Jira: export of issues</source>
        <translation>Jira: Export von Vorgängen</translation>
    </message>
    <message>
        <source>Salesforce: report of cases</source>
        <translation>Salesforce: Bericht über Fälle</translation>
    </message>
</context>
<context>
    <name>Steward::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In lists, charts and forms</source>
        <translation>In Listen, Diagrammen und Formularen</translation>
    </message>
    <message>
        <source>Arrows, Home, End</source>
        <translation>Pfeile, Pos1, Ende</translation>
    </message>
    <message>
        <source>from row to row; in a chart from figure to figure</source>
        <translation>von Zeile zu Zeile; im Diagramm von Wert zu Wert</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open the ticket, or the tickets behind a figure</source>
        <translation>das Ticket öffnen oder die Tickets hinter einem Wert</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back: from a text to its page, from a page to the one before</source>
        <translation>zurück: aus einem Text auf seine Seite, von einer Seite auf die vorige</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>next and previous control</source>
        <translation>nächstes und voriges Bedienelement</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>copy what is chosen</source>
        <translation>kopieren, was gewählt ist</translation>
    </message>
</context>
<context>
    <name>Steward::LedgerCountsModel</name>
    <message>
        <source>Other persons together</source>
        <translation>Andere Personen zusammen</translation>
    </message>
    <message>
        <source>Attributed to</source>
        <translation>Zugerechnet</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Rückläufer</translation>
    </message>
</context>
<context>
    <name>Steward::LedgerModel</name>
    <message>
        <source>A rule</source>
        <comment>sent it back</comment>
        <translation>Eine Regel</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <comment>a dispute</comment>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Sent back by</source>
        <translation>Zurückgegeben von</translation>
    </message>
    <message>
        <source>Attributed to</source>
        <translation>Zugerechnet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>Steward::LedgerPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>Das Verzeichnis wird gelesen …</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Attributed to</source>
        <translation>Zugerechnet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open the ticket</source>
        <translation>Ticket &amp;öffnen</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <comment>a dispute</comment>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>In dispute</source>
        <comment>bounces</comment>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Bounces by person</source>
        <translation>Rückläufer nach Person</translation>
    </message>
    <message>
        <source>Bounces of fewer than five other persons are in no figure here.</source>
        <translation>Rückläufer von weniger als fünf anderen Personen stehen hier in keiner Zahl.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dispute(s) wait for you</source>
        <translation>
            <numerusform>%Ln Widerspruch wartet auf Sie</numerusform>
            <numerusform>%Ln Widersprüche warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>No bounces of yours. Those of fewer than five other persons are not shown.</source>
        <translation>Keine Rückläufer von Ihnen. Die von weniger als fünf anderen Personen werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>No bounce that you may see is of what is chosen above.</source>
        <translation>Kein Rückläufer, den Sie sehen dürfen, passt zu dem, was oben gewählt ist.</translation>
    </message>
    <message>
        <source>No bounces in this period. What is sent back, goes to and fro, was sorted wrongly or was not fixed will stand here.</source>
        <translation>Keine Rückläufer in diesem Zeitraum. Hier steht, was zurückgegeben wird, hin und her geht, falsch eingeordnet war oder nicht behoben wurde.</translation>
    </message>
    <message>
        <source>Bounce ledger</source>
        <translation>Rückläuferverzeichnis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bounce(s)</source>
        <translation>
            <numerusform>%Ln Rückläufer</numerusform>
            <numerusform>%Ln Rückläufer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Dispute…</source>
        <translation>An&amp;fechten…</translation>
    </message>
    <message>
        <source>D&amp;ecide…</source>
        <translation>&amp;Entscheiden…</translation>
    </message>
    <message>
        <source>Choose a bounce first</source>
        <translation>Zuerst einen Rückläufer wählen</translation>
    </message>
</context>
<context>
    <name>Steward::MainWindow</name>
    <message>
        <source>About Steward</source>
        <translation>Über Steward</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3. You may use, change and pass on this program under its terms. It comes without any warranty.</source>
        <translation>GNU General Public License, Version 3. Sie dürfen dieses Programm unter deren Bedingungen benutzen, ändern und weitergeben. Es kommt ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Qt and Qt Charts %1; icons by Lucide (ISC licence)</source>
        <translation>Qt und Qt Charts %1; Symbole von Lucide (ISC-Lizenz)</translation>
    </message>
    <message>
        <source>Steward is a support desk whose history can be traced: each change is kept, each number opens.</source>
        <translation>Steward ist ein Support-Desk, dessen Geschichte sich nachvollziehen lässt: Jede Änderung bleibt erhalten, jede Zahl lässt sich öffnen.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>Arbeitsbereich ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Steward</source>
        <translation>&amp;Über Steward</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Steward</translation>
    </message>
    <message>
        <source>%1 – Steward</source>
        <comment>page</comment>
        <translation>%1 – Steward</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>%1 · times in %2</source>
        <comment>workspace, zone</comment>
        <translation>%1 · Zeiten in %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <comment>what was done</comment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <comment>what was undone</comment>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>Open a &amp;recent one</source>
        <translation>&amp;Zuletzt geöffnete</translation>
    </message>
    <message>
        <source>Make an &amp;empty workspace…</source>
        <translation>&amp;Leeren Arbeitsbereich anlegen…</translation>
    </message>
    <message>
        <source>Make the &amp;payroll sample…</source>
        <translation>Beispiel &amp;Lohnsoftware anlegen…</translation>
    </message>
    <message>
        <source>Make the &amp;county sample…</source>
        <translation>Beispiel &amp;Kreisverwaltung anlegen…</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>Arbeitsbereich s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Helles Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächste Karteikarte</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Vorige Karteikarte</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Karteikarte s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>This page has no acts of its own</source>
        <translation>Diese Seite hat keine eigenen Handlungen</translation>
    </message>
    <message>
        <source>workspace</source>
        <comment>a file&apos;s name</comment>
        <translation>arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>Steward::MapStep</name>
    <message>
        <source>Nothing: left as it is</source>
        <translation>Nichts: bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Not known: its rows are rejected</source>
        <translation>Unbekannt: die Zeilen werden abgelehnt</translation>
    </message>
    <message>
        <source>Ready map</source>
        <translation>Fertige Zuordnung</translation>
    </message>
    <message>
        <source>By the titles of the columns</source>
        <translation>Nach den Titeln der Spalten</translation>
    </message>
    <message>
        <source>Zone of times that name none</source>
        <translation>Zone der Zeiten ohne Angabe</translation>
    </message>
    <message>
        <source>Such times are rejected</source>
        <translation>Solche Zeiten werden abgelehnt</translation>
    </message>
    <message>
        <source>The workspace&apos;s</source>
        <translation>Die des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>&amp;Open map…</source>
        <translation>Zuordnung &amp;öffnen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve map…</source>
        <translation>Zuordnung s&amp;peichern…</translation>
    </message>
    <message>
        <source>The first tickets</source>
        <translation>Die ersten Tickets</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Times without zone are of</source>
        <translation>Zeiten ohne Zone sind aus</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <comment>a column</comment>
        <translation>%1 wird zu</translation>
    </message>
    <message>
        <source>“%1” means</source>
        <comment>a word of a column</comment>
        <translation>„%1“ bedeutet</translation>
    </message>
    <message>
        <source>One column must be the number that a ticket has there.</source>
        <translation>Eine Spalte muss die Nummer sein, die ein Ticket dort hat.</translation>
    </message>
    <message>
        <source>One column must be the time at which a ticket was created.</source>
        <translation>Eine Spalte muss die Zeit sein, zu der ein Ticket erstellt wurde.</translation>
    </message>
    <message>
        <source>The map does not fit the table: %1</source>
        <translation>Die Zuordnung passt nicht zur Tabelle: %1</translation>
    </message>
    <message>
        <source>Reading the first tickets…</source>
        <translation>Die ersten Tickets werden gelesen…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No ticket can be read.</source>
        <translation>Kein Ticket kann gelesen werden.</translation>
    </message>
    <message>
        <source>So the first tickets would look:</source>
        <translation>So sähen die ersten Tickets aus:</translation>
    </message>
    <message numerus="yes">
        <source>%1 Of the first records, %Ln would be rejected. %2</source>
        <comment>what is shown; where and why</comment>
        <translation>
            <numerusform>%1 Von den ersten Datensätzen würde %Ln abgelehnt. %2</numerusform>
            <numerusform>%1 Von den ersten Datensätzen würden %Ln abgelehnt. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::MarkdownDocument</name>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>Steward::MetricCard</name>
    <message>
        <source>%1: %2</source>
        <comment>metric, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Press it to see the tickets behind it.</source>
        <translation>Ein Klick zeigt die Tickets dahinter.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>change of a figure, months before</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Formula: %1</source>
        <comment>a metric</comment>
        <translation>Formel: %1</translation>
    </message>
    <message>
        <source>%1: met</source>
        <comment>goal</comment>
        <translation>%1: erreicht</translation>
    </message>
    <message>
        <source>%1: missed</source>
        <comment>goal</comment>
        <translation>%1: verfehlt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>change, goal</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Steward::MetricSheet</name>
    <message>
        <source>Other usual formulas, same tickets</source>
        <translation>Andere übliche Formeln, dieselben Tickets</translation>
    </message>
    <message>
        <source>Close the definition</source>
        <translation>Definition schließen</translation>
    </message>
    <message>
        <source>Show the tickets</source>
        <translation>Die Tickets zeigen</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>numerator, denominator</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, reason</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>months, what decides the month</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Of a person</source>
        <translation>Von einer Person</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Tickets resolved in the last 14 days may still change it.</source>
        <translation>In den letzten 14 Tagen gelöste Tickets können es noch ändern.</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Counting tickets…</source>
        <translation>Tickets werden gezählt …</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>share, numerator, denominator</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>By ticket, with the open breached ones</source>
        <translation>Nach Ticket, mit den offenen verletzten</translation>
    </message>
    <message>
        <source>%1, with what was waived</source>
        <comment>a formula</comment>
        <translation>%1, mit dem Erlassenen</translation>
    </message>
    <message>
        <source>Open the bounce ledger</source>
        <translation>Rückläuferverzeichnis öffnen</translation>
    </message>
</context>
<context>
    <name>Steward::MomentField</name>
    <message>
        <source>Set a time…</source>
        <translation>Zeit setzen …</translation>
    </message>
    <message>
        <source>Usual times</source>
        <translation>Übliche Zeiten</translation>
    </message>
    <message>
        <source>%1: not set</source>
        <comment>a field</comment>
        <translation>%1: nicht gesetzt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>In four hours</source>
        <translation>In vier Stunden</translation>
    </message>
    <message>
        <source>Today at %1</source>
        <translation>Heute um %1</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Morgen um %1</translation>
    </message>
    <message>
        <source>Next Monday at %1</source>
        <translation>Nächsten Montag um %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>Steward::MoreFieldsModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Steward::NewTicketPage</name>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>What it is about, in one line</source>
        <translation>Worum es geht, in einer Zeile</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>What the requester said: what was expected, what happened, the exact message</source>
        <translation>Was gemeldet wurde: was erwartet war, was geschah, die genaue Meldung</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard what was written</source>
        <translation>Das Geschriebene verwerfen</translation>
    </message>
    <message>
        <source>Choose in the status line who works here; then you can open tickets.</source>
        <translation>Bitte in der Statuszeile wählen, wer hier arbeitet; dann lassen sich Tickets eröffnen.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <comment>fields</comment>
        <translation>Es fehlt noch: %1.</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ticket eröffnen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
</context>
<context>
    <name>Steward::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy the details of what happened</source>
        <translation>Die Einzelheiten des Vorfalls kopieren</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>Steward::OwnershipModel</name>
    <message>
        <source>From the beginning</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Vertretung</translation>
    </message>
</context>
<context>
    <name>Steward::PageWindow</name>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Karteikarte s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>%1 – Steward</source>
        <comment>page</comment>
        <translation>%1 – Steward</translation>
    </message>
</context>
<context>
    <name>Steward::PaletteModel</name>
    <message>
        <source>%1, %2</source>
        <comment>an act, its keys</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Steward::PastModel</name>
    <message>
        <source>the same</source>
        <comment>as it was then</comment>
        <translation>dasselbe</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>Steward::PastPanel</name>
    <message>
        <source>To the record before</source>
        <translation>Zum Eintrag davor</translation>
    </message>
    <message>
        <source>To the next record</source>
        <translation>Zum nächsten Eintrag</translation>
    </message>
    <message>
        <source>The ticket as it was</source>
        <translation>Das Ticket, wie es war</translation>
    </message>
    <message>
        <source>As it was at</source>
        <translation>Wie es war am</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Back to the present (Esc)</source>
        <translation>Zurück zur Gegenwart (Esc)</translation>
    </message>
    <message>
        <source>Fields as they were</source>
        <translation>Felder, wie sie waren</translation>
    </message>
    <message>
        <source>The ticket was not there yet.</source>
        <translation>Das Ticket gab es noch nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) changed since %1.</source>
        <translation>
            <numerusform>%Ln Feld hat sich seit %1 geändert.</numerusform>
            <numerusform>%Ln Felder haben sich seit %1 geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since %1.</source>
        <translation>Seit %1 hat sich nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Steward::PeriodPicture</name>
    <message>
        <source>What is promised along the time</source>
        <translation>Was im Lauf der Zeit zugesagt ist</translation>
    </message>
</context>
<context>
    <name>Steward::PersonBox</name>
    <message>
        <source>Who works here</source>
        <translation>Wer hier arbeitet</translation>
    </message>
    <message>
        <source>Who works here: what you do is recorded under this name</source>
        <translation>Wer hier arbeitet: Was Sie tun, wird unter diesem Namen festgehalten</translation>
    </message>
    <message>
        <source>Nobody: look only</source>
        <translation>Niemand: nur ansehen</translation>
    </message>
    <message>
        <source>I work here…</source>
        <translation>Ich arbeite hier…</translation>
    </message>
</context>
<context>
    <name>Steward::PoliciesPage</name>
    <message>
        <source>A policy for</source>
        <translation>Eine Vereinbarung für</translation>
    </message>
    <message>
        <source>Standard</source>
        <comment>a policy</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Policies and their versions</source>
        <translation>Vereinbarungen und ihre Fassungen</translation>
    </message>
    <message>
        <source>Begin a policy for a client</source>
        <translation>Eine Vereinbarung für einen Kunden beginnen</translation>
    </message>
    <message>
        <source>choose a client</source>
        <translation>Kunden wählen</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>Everybody else</source>
        <comment>clients without a policy of their own</comment>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>%1 · changed</source>
        <comment>from when a version is valid</comment>
        <translation>%1 · geändert</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing is promised to anybody yet. A policy says how soon clients get an answer and a solution; clocks run by it.</source>
        <translation>Noch ist niemandem etwas zugesagt. Eine Vereinbarung sagt, wie bald Kunden eine Antwort und eine Lösung bekommen; nach ihr laufen die Uhren.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>days</comment>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a day</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Nothing is promised %1.</source>
        <comment>from when to when</comment>
        <translation>Nichts ist zugesagt %1.</translation>
    </message>
    <message>
        <source>%1, as for everybody else</source>
        <comment>a policy</comment>
        <translation>%1, wie für alle anderen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a policy, from when to when</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>is promised</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>What has been judged stays as it is: a changed version begins now or later.</source>
        <translation>Was beurteilt ist, bleibt, wie es ist: Eine geänderte Fassung beginnt jetzt oder später.</translation>
    </message>
    <message>
        <source>You can look at policies here. Leads try changes, managers save them.</source>
        <translation>Hier können Sie Vereinbarungen ansehen. Leitungen probieren Änderungen aus, das Management speichert sie.</translation>
    </message>
    <message>
        <source>You can try this change on the past; a manager saves it.</source>
        <translation>Sie können diese Änderung an der Vergangenheit ausprobieren; gespeichert wird sie vom Management.</translation>
    </message>
    <message>
        <source>The version before stays for all that it has judged; a clock that runs keeps its target.</source>
        <translation>Die Fassung davor bleibt für alles, was sie beurteilt hat; eine laufende Uhr behält ihr Ziel.</translation>
    </message>
</context>
<context>
    <name>Steward::PolicyEditor</name>
    <message>
        <source>What this version promises</source>
        <translation>Was diese Fassung zusagt</translation>
    </message>
    <message>
        <source>Name of the policy</source>
        <translation>Name der Vereinbarung</translation>
    </message>
    <message>
        <source>Calendar of the policy</source>
        <translation>Kalender der Vereinbarung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Without targets this version ends what is promised: no clock runs while it holds.</source>
        <translation>Ohne Ziele beendet diese Fassung, was zugesagt ist: Solange sie gilt, läuft keine Uhr.</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>none: each target names its own</source>
        <translation>keiner: Jedes Ziel nennt seinen eigenen</translation>
    </message>
    <message>
        <source>that of the policy</source>
        <comment>a calendar</comment>
        <translation>der der Vereinbarung</translation>
    </message>
</context>
<context>
    <name>Steward::QueueActs</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Open the ticket</source>
        <translation>Ticket &amp;öffnen</translation>
    </message>
    <message>
        <source>Open in a &amp;tab of its own</source>
        <translation>In eigener &amp;Karteikarte öffnen</translation>
    </message>
    <message>
        <source>Open in a &amp;window of its own</source>
        <translation>In eigenem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;Assign to me</source>
        <translation>Mir &amp;zuweisen</translation>
    </message>
    <message>
        <source>take it</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>&amp;Change the chosen tickets…</source>
        <translation>Gewählte Tickets ä&amp;ndern…</translation>
    </message>
    <message>
        <source>bulk edit, many, assign to</source>
        <translation>Massenänderung, viele, zuweisen</translation>
    </message>
    <message>
        <source>&amp;Next ticket</source>
        <translation>&amp;Nächstes Ticket</translation>
    </message>
    <message>
        <source>&amp;Previous ticket</source>
        <translation>&amp;Voriges Ticket</translation>
    </message>
    <message>
        <source>Choose the next one, too</source>
        <translation>Das nächste dazuwählen</translation>
    </message>
    <message>
        <source>Choose the previous one, too</source>
        <translation>Das vorige dazuwählen</translation>
    </message>
    <message>
        <source>Choose this one, or not</source>
        <translation>Dieses wählen oder nicht</translation>
    </message>
    <message>
        <source>&amp;Find tickets</source>
        <translation>Tickets &amp;finden</translation>
    </message>
    <message>
        <source>search, filter, query</source>
        <translation>suchen, filtern, Abfrage</translation>
    </message>
    <message>
        <source>&amp;Read the list again</source>
        <translation>Liste neu &amp;lesen</translation>
    </message>
    <message>
        <source>Show or hide the pre&amp;view</source>
        <translation>&amp;Vorschau zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Low or high rows</source>
        <translation>N&amp;iedrige oder hohe Zeilen</translation>
    </message>
    <message>
        <source>density, compact, comfortable</source>
        <translation>Dichte, kompakt, bequem</translation>
    </message>
    <message>
        <source>%1: assign to %2</source>
        <comment>key, person</comment>
        <translation>%1: %2 zuweisen</translation>
    </message>
    <message>
        <source>Re&amp;solve, or complete the record</source>
        <translation>&amp;Lösen oder Angaben ergänzen</translation>
    </message>
    <message>
        <source>repair, tag, solve</source>
        <translation>reparieren, ergänzen, erledigen</translation>
    </message>
</context>
<context>
    <name>Steward::QueueModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>L%1</source>
        <comment>support level</comment>
        <translation>S%1</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Reopened %1×</source>
        <translation>%1× wieder geöffnet</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Handed back %1×</source>
        <translation>%1× zurückgegeben</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Als Nächstes fällig</translation>
    </message>
    <message>
        <source>Internal</source>
        <comment>a requester of the desk itself</comment>
        <translation>Intern</translation>
    </message>
</context>
<context>
    <name>Steward::QueuePage</name>
    <message>
        <source>Find tickets, e.g. priority: urgent state: open</source>
        <translation>Tickets finden, z. B. priority: urgent state: open</translation>
    </message>
    <message>
        <source>Find tickets</source>
        <translation>Tickets finden</translation>
    </message>
    <message>
        <source>A query; the list below follows as you type</source>
        <translation>Eine Abfrage; die Liste darunter folgt beim Tippen</translation>
    </message>
    <message>
        <source>Unresolved only</source>
        <translation>Nur ungelöste</translation>
    </message>
    <message>
        <source>Leave out what is resolved or closed</source>
        <translation>Gelöste und geschlossene weglassen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Show all tickets</source>
        <translation>Alle Tickets zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Created in %1</source>
        <translation>Eröffnet im %1</translation>
    </message>
    <message>
        <source>Resolved in %1</source>
        <translation>Gelöst im %1</translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>No ticket matches</source>
        <translation>Kein Ticket passt</translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation>Noch keine Tickets</translation>
    </message>
    <message>
        <source>Nothing in this workspace fits all that is asked for above.</source>
        <translation>Nichts in diesem Arbeitsbereich passt zu allem, was oben verlangt ist.</translation>
    </message>
    <message>
        <source>This is the list of all tickets. Import a history with stewardctl import, and it fills.</source>
        <translation>Dies ist die Liste aller Tickets. Importieren Sie eine Historie mit stewardctl import, dann füllt sie sich.</translation>
    </message>
    <message>
        <source>Reading tickets…</source>
        <translation>Tickets werden gelesen …</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>unter 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>counting tickets…</source>
        <translation>Tickets werden gezählt …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>count of tickets, time of reading</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Something is missing at the end: %1</source>
        <comment>a problem of a query</comment>
        <translation>Am Ende fehlt etwas: %1</translation>
    </message>
    <message>
        <source>At character %1, “%2”: %3</source>
        <comment>place, text there, problem</comment>
        <translation>Bei Zeichen %1, „%2“: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln Ticket</numerusform>
            <numerusform>%Ln Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Name, dann Eingabe</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Ansicht merken…</translation>
    </message>
    <message>
        <source>Save what is asked as a view</source>
        <translation>Was gefragt ist, als Ansicht merken</translation>
    </message>
    <message>
        <source>Keep this question and its order under a name</source>
        <translation>Diese Frage und ihre Ordnung unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Remove the saved view</source>
        <translation>Gemerkte Ansicht entfernen</translation>
    </message>
    <message>
        <source>Remove this saved view</source>
        <translation>Diese gemerkte Ansicht entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new ticket(s): show (F5)</source>
        <translation>
            <numerusform>%Ln neues Ticket: zeigen (F5)</numerusform>
            <numerusform>%Ln neue Tickets: zeigen (F5)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 chosen · %3</source>
        <comment>count of tickets, chosen ones, time of reading</comment>
        <translation>%1 · %2 gewählt · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) behind a figure</source>
        <translation>
            <numerusform>%Ln Ticket hinter einer Zahl</numerusform>
            <numerusform>%Ln Tickets hinter einer Zahl</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
</context>
<context>
    <name>Steward::QueuePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What was said last</source>
        <translation>Was zuletzt gesagt wurde</translation>
    </message>
    <message>
        <source>%1, internal note, %2</source>
        <comment>who, when</comment>
        <translation>%1, interne Notiz, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Noch wurde nichts gesagt.</translation>
    </message>
</context>
<context>
    <name>Steward::QueueViews</name>
    <message>
        <source>My views</source>
        <translation>Meine Ansichten</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Der Helpdesk</translation>
    </message>
    <message>
        <source>Waiting for the client</source>
        <translation>Wartet auf den Kunden</translation>
    </message>
    <message>
        <source>Promised today</source>
        <translation>Für heute zugesagt</translation>
    </message>
    <message>
        <source>All unresolved</source>
        <translation>Alle ungelösten</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Idle for 3 days</source>
        <translation>Seit 3 Tagen still</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Incomplete records</source>
        <translation>Unvollständige Angaben</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Alle Tickets</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Meine Warteschlange</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>A clock runs and has used 75 % of its time.</source>
        <translation>Eine Uhr läuft und hat 75 % ihrer Zeit verbraucht.</translation>
    </message>
    <message>
        <source>Breached</source>
        <translation>Verletzt</translation>
    </message>
    <message>
        <source>A clock is over and not yet met.</source>
        <translation>Eine Uhr ist abgelaufen und noch nicht erfüllt.</translation>
    </message>
    <message>
        <source>Due this shift</source>
        <translation>In dieser Schicht fällig</translation>
    </message>
    <message>
        <source>A clock is due within 8 hours from now: who works until when is not known yet.</source>
        <translation>Eine Uhr ist in den nächsten 8 Stunden fällig: Wer bis wann arbeitet, ist noch nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Steward::QueueViewsModel</name>
    <message>
        <source>%1, %2 tickets</source>
        <comment>view, count</comment>
        <translation>%1, %2 Tickets</translation>
    </message>
</context>
<context>
    <name>Steward::RecordPanel</name>
    <message>
        <source>Resolution records</source>
        <translation>Lösungsangaben</translation>
    </message>
    <message>
        <source>Choose in the status line who works here; then you can resolve tickets.</source>
        <translation>Bitte in der Statuszeile wählen, wer hier arbeitet; dann lassen sich Tickets lösen.</translation>
    </message>
    <message>
        <source>The record of %1 is complete.</source>
        <comment>key</comment>
        <translation>Die Lösungsangaben von %1 sind vollständig.</translation>
    </message>
</context>
<context>
    <name>Steward::RecorderModel</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between states</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between persons</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Business time</source>
        <translation>Geschäftszeit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Ticket was</source>
        <translation>Ticket war</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source>Made by</source>
        <comment>author of the event that a stretch began with</comment>
        <translation>Durch</translation>
    </message>
</context>
<context>
    <name>Steward::RecorderTable</name>
    <message>
        <source>&amp;Copy the chosen rows</source>
        <translation>Gewählte Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the whole &amp;table</source>
        <translation>Ganze &amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Show the &amp;record in the conversation</source>
        <translation>Den &amp;Eintrag im Gespräch zeigen</translation>
    </message>
</context>
<context>
    <name>Steward::RejectsModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
</context>
<context>
    <name>Steward::ReopenPanel</name>
    <message>
        <source>Why it was reopened</source>
        <translation>Warum es wieder geöffnet wurde</translation>
    </message>
    <message>
        <source>Why was it reopened?</source>
        <translation>Warum wurde es wieder geöffnet?</translation>
    </message>
    <message>
        <source>Thanks: it is resolved again</source>
        <translation>Dank: es ist wieder gelöst</translation>
    </message>
    <message>
        <source>Reopened %1. Figures and the bounce ledger go by the reason.</source>
        <comment>when</comment>
        <translation>Wieder geöffnet %1. Kennzahlen und Rückläuferverzeichnis richten sich nach dem Grund.</translation>
    </message>
    <message>
        <source>%1: why it was reopened</source>
        <comment>key</comment>
        <translation>%1: warum es wieder geöffnet wurde</translation>
    </message>
</context>
<context>
    <name>Steward::ResolutionWords</name>
    <message>
        <source>Configuration</source>
        <comment>root cause</comment>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>root cause</comment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Product</source>
        <comment>root cause</comment>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Integration</source>
        <comment>root cause</comment>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Compliance</source>
        <comment>root cause</comment>
        <translation>Compliance</translation>
    </message>
    <message>
        <source>User</source>
        <comment>root cause</comment>
        <translation>Anwender</translation>
    </message>
    <message>
        <source>Environment</source>
        <comment>root cause</comment>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>root cause</comment>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Third party</source>
        <comment>root cause</comment>
        <translation>Dritte</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>root cause</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>None</source>
        <comment>root cause</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Wage type</source>
        <comment>root cause, second part</comment>
        <translation>Lohnart</translation>
    </message>
    <message>
        <source>Calculation rule</source>
        <comment>root cause, second part</comment>
        <translation>Rechenregel</translation>
    </message>
    <message>
        <source>Calendar</source>
        <comment>root cause, second part</comment>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Permission</source>
        <comment>root cause, second part</comment>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Integration mapping</source>
        <comment>root cause, second part</comment>
        <translation>Zuordnung der Schnittstelle</translation>
    </message>
    <message>
        <source>Workflow</source>
        <comment>root cause, second part</comment>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Master data</source>
        <comment>root cause, second part</comment>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>Time data</source>
        <comment>root cause, second part</comment>
        <translation>Zeitdaten</translation>
    </message>
    <message>
        <source>Interface file</source>
        <comment>root cause, second part</comment>
        <translation>Schnittstellendatei</translation>
    </message>
    <message>
        <source>Migration</source>
        <comment>root cause, second part</comment>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Late input</source>
        <comment>root cause, second part</comment>
        <translation>Verspätete Eingabe</translation>
    </message>
    <message>
        <source>Defect</source>
        <comment>root cause, second part</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Regression</source>
        <comment>root cause, second part</comment>
        <translation>Rückschritt</translation>
    </message>
    <message>
        <source>Performance</source>
        <comment>root cause, second part</comment>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Limitation</source>
        <comment>root cause, second part</comment>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Documentation</source>
        <comment>root cause, second part</comment>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>File format</source>
        <comment>root cause, second part</comment>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>Transport</source>
        <comment>root cause, second part</comment>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Credentials</source>
        <comment>root cause, second part</comment>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Change by a third party</source>
        <comment>root cause, second part</comment>
        <translation>Änderung durch Dritte</translation>
    </message>
    <message>
        <source>Statutory change</source>
        <comment>root cause, second part</comment>
        <translation>Gesetzesänderung</translation>
    </message>
    <message>
        <source>Rate table</source>
        <comment>root cause, second part</comment>
        <translation>Satztabelle</translation>
    </message>
    <message>
        <source>Filing</source>
        <comment>root cause, second part</comment>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <comment>root cause, second part</comment>
        <translation>Auslegung</translation>
    </message>
    <message>
        <source>Knowledge gap</source>
        <comment>root cause, second part</comment>
        <translation>Wissenslücke</translation>
    </message>
    <message>
        <source>Input error</source>
        <comment>root cause, second part</comment>
        <translation>Eingabefehler</translation>
    </message>
    <message>
        <source>Access request</source>
        <comment>root cause, second part</comment>
        <translation>Zugangswunsch</translation>
    </message>
    <message>
        <source>Process not followed</source>
        <comment>root cause, second part</comment>
        <translation>Ablauf nicht befolgt</translation>
    </message>
    <message>
        <source>Operating system</source>
        <comment>root cause, second part</comment>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Service or registry</source>
        <comment>root cause, second part</comment>
        <translation>Dienst oder Registrierung</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>root cause, second part</comment>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Browser</source>
        <comment>root cause, second part</comment>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Virtualisation</source>
        <comment>root cause, second part</comment>
        <translation>Virtualisierung</translation>
    </message>
    <message>
        <source>Hardware</source>
        <comment>root cause, second part</comment>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Peripheral</source>
        <comment>root cause, second part</comment>
        <translation>Peripherie</translation>
    </message>
    <message>
        <source>Outage</source>
        <comment>root cause, second part</comment>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>root cause, second part</comment>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Capacity</source>
        <comment>root cause, second part</comment>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Bank</source>
        <comment>root cause, second part</comment>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Authority</source>
        <comment>root cause, second part</comment>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Vendor</source>
        <comment>root cause, second part</comment>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Not reproduced</source>
        <comment>root cause, second part</comment>
        <translation>Nicht nachgestellt</translation>
    </message>
    <message>
        <source>Insufficient evidence</source>
        <comment>root cause, second part</comment>
        <translation>Zu wenig Belege</translation>
    </message>
    <message>
        <source>Fixed</source>
        <comment>resolution code</comment>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Workaround</source>
        <comment>resolution code</comment>
        <translation>Umgehung</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>resolution code</comment>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Configured</source>
        <comment>resolution code</comment>
        <translation>Konfiguriert</translation>
    </message>
    <message>
        <source>Data corrected</source>
        <comment>resolution code</comment>
        <translation>Daten berichtigt</translation>
    </message>
    <message>
        <source>Trained</source>
        <comment>resolution code</comment>
        <translation>Geschult</translation>
    </message>
    <message>
        <source>Access granted</source>
        <comment>resolution code</comment>
        <translation>Zugang gegeben</translation>
    </message>
    <message>
        <source>Repaired</source>
        <comment>resolution code</comment>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Fixed by a third party</source>
        <comment>resolution code</comment>
        <translation>Von Dritten behoben</translation>
    </message>
    <message>
        <source>By design</source>
        <comment>resolution code</comment>
        <translation>So vorgesehen</translation>
    </message>
    <message>
        <source>Not reproducible</source>
        <comment>resolution code</comment>
        <translation>Nicht nachstellbar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>resolution code</comment>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>resolution code</comment>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Spam</source>
        <comment>resolution code</comment>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Configuration</source>
        <comment>fix</comment>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>fix</comment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Code release</source>
        <comment>fix</comment>
        <translation>Programmversion</translation>
    </message>
    <message>
        <source>Content</source>
        <comment>fix</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Procedure</source>
        <comment>fix</comment>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Access</source>
        <comment>fix</comment>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Hardware</source>
        <comment>fix</comment>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Third party</source>
        <comment>fix</comment>
        <translation>Dritte</translation>
    </message>
    <message>
        <source>None</source>
        <comment>fix</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No article: happens once</source>
        <comment>article</comment>
        <translation>Kein Artikel: kommt einmal vor</translation>
    </message>
    <message>
        <source>No article: confidential</source>
        <comment>article</comment>
        <translation>Kein Artikel: vertraulich</translation>
    </message>
    <message>
        <source>No article: nothing to reuse</source>
        <comment>article</comment>
        <translation>Kein Artikel: nichts wiederzuverwenden</translation>
    </message>
    <message>
        <source>No article: covered by training</source>
        <comment>article</comment>
        <translation>Kein Artikel: in der Schulung enthalten</translation>
    </message>
    <message>
        <source>No article: not applicable</source>
        <comment>article</comment>
        <translation>Kein Artikel: trifft nicht zu</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>AI verdict</comment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <comment>AI verdict</comment>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>AI verdict</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No proposal was shown</source>
        <comment>AI verdict</comment>
        <translation>Kein Vorschlag gezeigt</translation>
    </message>
    <message>
        <source>Wrong cause</source>
        <comment>reason of the AI verdict</comment>
        <translation>Falsche Ursache</translation>
    </message>
    <message>
        <source>Wrong client configuration</source>
        <comment>reason of the AI verdict</comment>
        <translation>Falsche Mandantenkonfiguration</translation>
    </message>
    <message>
        <source>Wrong version</source>
        <comment>reason of the AI verdict</comment>
        <translation>Falsche Version</translation>
    </message>
    <message>
        <source>Country rule missed</source>
        <comment>reason of the AI verdict</comment>
        <translation>Landesregel übersehen</translation>
    </message>
    <message>
        <source>Outdated source</source>
        <comment>reason of the AI verdict</comment>
        <translation>Veraltete Quelle</translation>
    </message>
    <message>
        <source>Invented reference</source>
        <comment>reason of the AI verdict</comment>
        <translation>Erfundene Quelle</translation>
    </message>
    <message>
        <source>Incomplete steps</source>
        <comment>reason of the AI verdict</comment>
        <translation>Unvollständige Schritte</translation>
    </message>
    <message>
        <source>Unsafe action</source>
        <comment>reason of the AI verdict</comment>
        <translation>Unsicherer Schritt</translation>
    </message>
    <message>
        <source>Unclear or wrong tone</source>
        <comment>reason of the AI verdict</comment>
        <translation>Unklar oder falscher Ton</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <comment>reason of the AI verdict</comment>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Right, but late</source>
        <comment>reason of the AI verdict</comment>
        <translation>Richtig, aber zu spät</translation>
    </message>
    <message>
        <source>Root cause</source>
        <comment>part of a resolution</comment>
        <translation>Grundursache</translation>
    </message>
    <message>
        <source>Resolution code</source>
        <comment>part of a resolution</comment>
        <translation>Lösungsart</translation>
    </message>
    <message>
        <source>Fix</source>
        <comment>part of a resolution</comment>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Article</source>
        <comment>part of a resolution</comment>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>AI verdict</source>
        <comment>part of a resolution</comment>
        <translation>KI-Urteil</translation>
    </message>
    <message>
        <source>Reason of the AI verdict</source>
        <comment>part of a resolution</comment>
        <translation>Grund des KI-Urteils</translation>
    </message>
    <message>
        <source>Note on the cause</source>
        <comment>part of a resolution</comment>
        <translation>Notiz zur Ursache</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>root cause, its second part</comment>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>Steward::ResolvePanel</name>
    <message>
        <source>Resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Article or reason for none</source>
        <translation>Artikel oder Grund, warum keiner</translation>
    </message>
    <message>
        <source>One sentence: what is known</source>
        <translation>Ein Satz: was bekannt ist</translation>
    </message>
    <message>
        <source>Only where a part cannot be known</source>
        <translation>Nur wo ein Teil nicht zu klären ist</translation>
    </message>
    <message>
        <source>Incomplete because</source>
        <translation>Unvollständig, weil</translation>
    </message>
    <message>
        <source>Resolve %1</source>
        <comment>key</comment>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Complete the record of %1</source>
        <comment>key</comment>
        <translation>Lösungsangaben von %1 ergänzen</translation>
    </message>
    <message>
        <source>Looking at tickets that were resolved alike…</source>
        <translation>Ähnlich gelöste Tickets werden angesehen …</translation>
    </message>
    <message>
        <source>No ticket like this one was resolved before: nothing is proposed.</source>
        <translation>Kein ähnliches Ticket wurde bisher gelöst: Es gibt keinen Vorschlag.</translation>
    </message>
    <message numerus="yes">
        <source>Proposed as in %1 of %Ln ticket(s) resolved alike. Check it, then save.</source>
        <translation>
            <numerusform>Vorschlag wie in %1 von %Ln ähnlich gelösten Ticket. Prüfen, dann speichern.</numerusform>
            <numerusform>Vorschlag wie in %1 von %Ln ähnlich gelösten Tickets. Prüfen, dann speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most like it: %1</source>
        <comment>key</comment>
        <translation>Am ähnlichsten: %1</translation>
    </message>
    <message>
        <source>%1 (proposed)</source>
        <comment>a field</comment>
        <translation>%1 (Vorschlag)</translation>
    </message>
    <message>
        <source>The record is complete.</source>
        <translation>Die Angaben sind vollständig.</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <comment>fields</comment>
        <translation>Es fehlt noch: %1.</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Angaben speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>Steward::RoleWords</name>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>trainer</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>requester</source>
        <translation>Anfragend</translation>
    </message>
    <message>
        <source>other</source>
        <comment>what a person is at the desk</comment>
        <translation>anderes</translation>
    </message>
</context>
<context>
    <name>Steward::RunStep</name>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>&amp;Skip the check</source>
        <translation>Die Prüfung &amp;überspringen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Records read</source>
        <translation>Datensätze gelesen</translation>
    </message>
    <message>
        <source>New tickets</source>
        <translation>Neue Tickets</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Contradicting</source>
        <translation>Widersprüchlich</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Events whose value before is not the one that was there, and times that contradict one another. They are taken in as they stand.</source>
        <translation>Ereignisse, deren voriger Wert nicht der ist, der dort stand, und Zeiten, die einander widersprechen. Sie werden übernommen, wie sie dastehen.</translation>
    </message>
    <message>
        <source>Rejected records</source>
        <translation>Abgelehnte Datensätze</translation>
    </message>
    <message>
        <source>Text of the record</source>
        <translation>Text des Datensatzes</translation>
    </message>
    <message>
        <source>Save the &amp;rejected ones…</source>
        <translation>Die a&amp;bgelehnten speichern…</translation>
    </message>
    <message>
        <source>Take the &amp;mended ones in</source>
        <translation>Die &amp;berichtigten übernehmen</translation>
    </message>
    <message>
        <source>The import is tried out on a copy. Nothing is kept of it.</source>
        <translation>Der Import wird an einer Kopie ausprobiert. Nichts davon bleibt.</translation>
    </message>
    <message>
        <source>Taking the records in. The rest of Steward works on meanwhile.</source>
        <translation>Die Datensätze werden übernommen. Der Rest von Steward arbeitet währenddessen weiter.</translation>
    </message>
    <message>
        <source>%1 records read, %2 a second</source>
        <translation>%1 Datensätze gelesen, %2 in der Sekunde</translation>
    </message>
    <message>
        <source>%1 · %2 done · about %3 left</source>
        <comment>rate, share, time</comment>
        <translation>%1 · %2 fertig · noch etwa %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>All records can be taken in.</source>
        <translation>Alle Datensätze können übernommen werden.</translation>
    </message>
    <message>
        <source>All records were taken in.</source>
        <translation>Alle Datensätze wurden übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) would be rejected; all others can be taken in.</source>
        <translation>
            <numerusform>%Ln Datensatz würde abgelehnt; alle anderen können übernommen werden.</numerusform>
            <numerusform>%Ln Datensätze würden abgelehnt; alle anderen können übernommen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were rejected; all others were taken in.</source>
        <translation>
            <numerusform>%Ln Datensatz wurde abgelehnt; alle anderen wurden übernommen.</numerusform>
            <numerusform>%Ln Datensätze wurden abgelehnt; alle anderen wurden übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>These would be rejected:</source>
        <translation>Diese würden abgelehnt:</translation>
    </message>
    <message>
        <source>Mend their text below and take them in, or save them for a spreadsheet:</source>
        <translation>Berichtigen Sie unten ihren Text und übernehmen Sie sie, oder speichern Sie sie für eine Tabelle:</translation>
    </message>
    <message>
        <source>(the first %1 of %2)</source>
        <translation>(die ersten %1 von %2)</translation>
    </message>
    <message>
        <source>Line %1: its text is too long to be mended here.</source>
        <translation>Zeile %1: der Text ist zu lang, um hier berichtigt zu werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) mended</source>
        <translation>
            <numerusform>%Ln Datensatz berichtigt</numerusform>
            <numerusform>%Ln Datensätze berichtigt</numerusform>
        </translation>
    </message>
    <message>
        <source>None is mended yet: change its text above.</source>
        <translation>Noch keiner ist berichtigt: ändern Sie oben seinen Text.</translation>
    </message>
</context>
<context>
    <name>Steward::SampleModel</name>
    <message>
        <source>Number there</source>
        <translation>Nummer dort</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>Steward::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Single letters act in lists (J, K, A, R …)</source>
        <translation>Einzelne Buchstaben handeln in Listen (J, K, A, R …)</translation>
    </message>
    <message>
        <source>Clock of the sample</source>
        <translation>Uhr des Beispiels</translation>
    </message>
    <message>
        <source>Time in the sample</source>
        <translation>Zeit im Beispiel</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>Uhr stellen</translation>
    </message>
    <message>
        <source>Back to the last record</source>
        <translation>Zurück zum letzten Eintrag</translation>
    </message>
    <message>
        <source>A sample lives in its own time: it is %1 there.</source>
        <translation>Ein Beispiel lebt in seiner eigenen Zeit: dort ist es %1.</translation>
    </message>
    <message>
        <source>A sample lives in its own time: it is %1 there. A trainer, lead or manager can set it.</source>
        <translation>Ein Beispiel lebt in seiner eigenen Zeit: dort ist es %1. Schulung, Leitung oder Management können sie stellen.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find an act</source>
        <translation>Handlung finden</translation>
    </message>
    <message>
        <source>Find an act by its name or its keys</source>
        <translation>Handlung nach Name oder Tasten finden</translation>
    </message>
    <message>
        <source>Acts and their keys</source>
        <translation>Handlungen und ihre Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten nehmen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Back to its own</source>
        <translation>Zurück zu den eigenen</translation>
    </message>
    <message>
        <source>Press the new keys here</source>
        <translation>Hier die neuen Tasten drücken</translation>
    </message>
    <message>
        <source>Choose an act above first</source>
        <translation>Erst oben eine Handlung wählen</translation>
    </message>
    <message>
        <source>These keys belong to the system, to lists and to texts. Choose others.</source>
        <translation>Diese Tasten gehören dem System, den Listen und den Texten. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>“%1” has these keys already. Choose others, or take them away there first.</source>
        <comment>an act</comment>
        <translation>„%1“ hat diese Tasten schon. Wählen Sie andere, oder nehmen Sie sie dort zuerst weg.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Quiet: no notifications</source>
        <translation>Ruhe: keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>Otherwise you hear of clocks at risk or due, of replies, and of tickets that come to you</source>
        <translation>Sonst hören Sie von gefährdeten und fälligen Uhren, von Antworten und von Tickets, die zu Ihnen kommen</translation>
    </message>
</context>
<context>
    <name>Steward::ShortcutsModel</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>keys</comment>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Steward::SlaBook</name>
    <message>
        <source>Around the clock</source>
        <comment>a calendar</comment>
        <translation>Rund um die Uhr</translation>
    </message>
</context>
<context>
    <name>Steward::SlaFaultWords</name>
    <message>
        <source>A calendar needs a time zone.</source>
        <translation>Ein Kalender braucht eine Zeitzone.</translation>
    </message>
    <message>
        <source>A calendar needs its week.</source>
        <translation>Ein Kalender braucht seine Woche.</translation>
    </message>
    <message>
        <source>Choose what is measured.</source>
        <translation>Wählen Sie, was gemessen wird.</translation>
    </message>
    <message>
        <source>How much time is given? For example 45min, 4h, 1h30min or 2bd.</source>
        <translation>Wie viel Zeit ist gegeben? Zum Beispiel 45min, 4h, 1h30min oder 2bd.</translation>
    </message>
    <message>
        <source>Choose a calendar, here or for the whole policy.</source>
        <translation>Wählen Sie einen Kalender, hier oder für die ganze Vereinbarung.</translation>
    </message>
    <message>
        <source>A policy needs its list of targets; an empty one ends a contract.</source>
        <translation>Eine Vereinbarung braucht ihre Liste der Ziele; eine leere beendet einen Vertrag.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <comment>a field</comment>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>The response of a level needs its level; nothing else takes one.</source>
        <translation>Die Antwort einer Stufe braucht ihre Stufe; sonst hat kein Ziel eine.</translation>
    </message>
    <message>
        <source>This measure has pauses of its own and takes no others.</source>
        <translation>Diese Messgröße hat eigene Pausen und nimmt keine anderen an.</translation>
    </message>
    <message>
        <source>Only the response of a level can be answered by an internal note.</source>
        <translation>Nur die Antwort einer Stufe kann durch eine interne Notiz gegeben werden.</translation>
    </message>
    <message>
        <source>A promise is kept by its own date and takes no target.</source>
        <translation>Eine Zusage wird an ihrem eigenen Termin gemessen und hat kein Ziel.</translation>
    </message>
    <message>
        <source>Hours are written as 09:00–12:00 and end after they begin; 24:00 is an end alone.</source>
        <translation>Zeiten schreibt man als 09:00–12:00, sie enden nach ihrem Beginn; 24:00 ist nur ein Ende.</translation>
    </message>
    <message>
        <source>Two intervals of this day overlap.</source>
        <translation>Zwei Zeiträume dieses Tages überschneiden sich.</translation>
    </message>
    <message>
        <source>This date is closed and has special hours as well: choose one.</source>
        <translation>Dieser Tag ist geschlossen und hat zugleich eigene Zeiten: Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>There is no such date; dates are written as 2026-12-24.</source>
        <translation>Diesen Tag gibt es nicht; Daten schreibt man als 2026-12-24.</translation>
    </message>
    <message>
        <source>This calendar is never open: no clock would ever run.</source>
        <translation>Dieser Kalender ist nie offen: Keine Uhr würde je laufen.</translation>
    </message>
    <message>
        <source>This calendar has a version from that time on already.</source>
        <translation>Dieser Kalender hat schon eine Fassung ab diesem Zeitpunkt.</translation>
    </message>
    <message>
        <source>There is a policy for the same client from that time on already.</source>
        <translation>Für denselben Kunden gibt es schon eine Vereinbarung ab diesem Zeitpunkt.</translation>
    </message>
    <message>
        <source>There is a target for the same measure, level and priority above.</source>
        <translation>Weiter oben steht schon ein Ziel für dieselbe Messgröße, Stufe und Priorität.</translation>
    </message>
    <message>
        <source>There is no such calendar.</source>
        <translation>Diesen Kalender gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing of that name is measured.</source>
        <translation>Unter diesem Namen wird nichts gemessen.</translation>
    </message>
    <message>
        <source>Write an amount of time as 45min, 4h, 1h30min or 2bd (business days); at most 10000h or 400bd.</source>
        <translation>Schreiben Sie eine Frist als 45min, 4h, 1h30min oder 2bd (Arbeitstage); höchstens 10000h oder 400bd.</translation>
    </message>
    <message>
        <source>This time zone is unknown. Choose one of the list, for example Europe/Berlin.</source>
        <translation>Diese Zeitzone ist unbekannt. Wählen Sie eine aus der Liste, zum Beispiel Europe/Berlin.</translation>
    </message>
    <message>
        <source>This is no time between the years 1970 and 2199.</source>
        <translation>Das ist kein Zeitpunkt zwischen den Jahren 1970 und 2199.</translation>
    </message>
    <message>
        <source>The end is earlier than the beginning.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>The record cannot be read at all.</source>
        <translation>Der Datensatz ist gar nicht lesbar.</translation>
    </message>
    <message>
        <source>“%1” has a value that it cannot have.</source>
        <comment>a field</comment>
        <translation>„%1“ hat einen Wert, den es nicht haben kann.</translation>
    </message>
    <message>
        <source>met</source>
        <comment>a target</comment>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>breached</source>
        <comment>a target</comment>
        <translation>verletzt</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>kept promises, all</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Steward::SourceStep</name>
    <message>
        <source>Tickets of another help desk come in with all that its export tells of them. Choose a file, a folder of pages, or drop it here. Nothing is taken in before you have seen what becomes of it.</source>
        <translation>Tickets eines anderen Helpdesks kommen mit allem herein, was sein Export über sie sagt. Wählen Sie eine Datei oder einen Ordner mit Seiten, oder ziehen Sie sie hierher. Nichts wird übernommen, bevor Sie gesehen haben, was daraus wird.</translation>
    </message>
    <message>
        <source>Understood are:</source>
        <translation>Verstanden werden:</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>A file, or a folder of pages</source>
        <translation>Eine Datei oder ein Ordner mit Seiten</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Interrupted import</source>
        <translation>Unterbrochener Import</translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation>Fortsetzen, wo er aufhörte</translation>
    </message>
    <message>
        <source>Begin again: what is here already stays as it is</source>
        <translation>Neu beginnen: was schon hier ist, bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Which file shall be taken in?</source>
        <translation>Welche Datei soll übernommen werden?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>file, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>An import of this file was interrupted after %1 records. What it took in is there.</source>
        <translation>Ein Import dieser Datei wurde nach %1 Datensätzen unterbrochen. Was er übernommen hat, ist da.</translation>
    </message>
</context>
<context>
    <name>Steward::StartPage</name>
    <message>
        <source>Welcome to Steward</source>
        <translation>Willkommen bei Steward</translation>
    </message>
    <message>
        <source>A workspace is one file: all tickets of a support desk with their whole history. Open yours, or look around in a sample, which Steward makes for you.</source>
        <translation>Ein Arbeitsbereich ist eine Datei: alle Tickets eines Support-Desks mit ihrer ganzen Geschichte. Öffnen Sie Ihren, oder sehen Sie sich in einem Beispiel um, das Steward für Sie anlegt.</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>Arbeitsbereich öffnen …</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Or make a sample workspace</source>
        <translation>Oder einen Beispiel-Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Payroll software desk…</source>
        <translation>Desk für Lohnsoftware …</translation>
    </message>
    <message>
        <source>Make the payroll sample</source>
        <translation>Das Beispiel Lohnsoftware anlegen</translation>
    </message>
    <message>
        <source>County help desk…</source>
        <translation>Help-Desk eines Landkreises …</translation>
    </message>
    <message>
        <source>Make the county sample</source>
        <translation>Das Beispiel Landkreis anlegen</translation>
    </message>
    <message>
        <source>Make an empty workspace…</source>
        <translation>Leeren Arbeitsbereich anlegen…</translation>
    </message>
    <message>
        <source>Make an empty workspace</source>
        <translation>Leeren Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a file</comment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Import from another help desk…</source>
        <translation>Aus einem anderen Helpdesk importieren…</translation>
    </message>
    <message>
        <source>Import from another help desk</source>
        <translation>Aus einem anderen Helpdesk importieren</translation>
    </message>
</context>
<context>
    <name>Steward::TakeNext</name>
    <message>
        <source>Take the ne&amp;xt ticket</source>
        <translation>Nä&amp;chstes Ticket nehmen</translation>
    </message>
    <message>
        <source>my queue next due first most urgent work</source>
        <translation>meine Warteschlange nächstes fällig zuerst dringendste Arbeit</translation>
    </message>
    <message>
        <source>Nothing is in your queue</source>
        <translation>In Ihrer Warteschlange ist nichts</translation>
    </message>
    <message>
        <source>Next in your queue: %1</source>
        <translation>Als Nächstes in deiner Liste: %1</translation>
    </message>
</context>
<context>
    <name>Steward::TargetRow</name>
    <message>
        <source>any</source>
        <comment>a priority</comment>
        <translation>jede</translation>
    </message>
    <message>
        <source>%1 of target %2</source>
        <comment>a field, a number</comment>
        <translation>%1 von Ziel %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>4h, 2bd …</source>
        <comment>examples of an amount of time</comment>
        <translation>4h, 2bd …</translation>
    </message>
    <message>
        <source>45min, 4h, 1h30min, or business days as 2bd</source>
        <translation>45min, 4h, 1h30min oder Arbeitstage als 2bd</translation>
    </message>
    <message>
        <source>Remove this target</source>
        <translation>Dieses Ziel entfernen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Pauses in</source>
        <translation>Pausiert bei</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a clock pauses in</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>by itself</source>
        <comment>a clock pauses</comment>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>notes answer</source>
        <comment>internal notes answer a clock</comment>
        <translation>Notizen antworten</translation>
    </message>
    <message>
        <source>As usual for this measure</source>
        <translation>Wie bei dieser Messgröße üblich</translation>
    </message>
    <message>
        <source>Internal notes answer, too</source>
        <translation>Auch interne Notizen antworten</translation>
    </message>
</context>
<context>
    <name>Steward::TicketActions</name>
    <message>
        <source>%1: resolve</source>
        <comment>key</comment>
        <translation>%1: lösen</translation>
    </message>
    <message>
        <source>%1: complete the record</source>
        <comment>key</comment>
        <translation>%1: Lösungsangaben ergänzen</translation>
    </message>
</context>
<context>
    <name>Steward::TicketAlerts</name>
    <message>
        <source>%1: the client wrote</source>
        <translation>%1: Der Kunde hat geschrieben</translation>
    </message>
    <message>
        <source>%1 came to you</source>
        <translation>%1 ist zu Ihnen gekommen</translation>
    </message>
    <message>
        <source>%1 was handed back to you</source>
        <translation>%1 wurde an Sie zurückgegeben</translation>
    </message>
    <message>
        <source>%1: a bounce is disputed</source>
        <translation>%1: ein Rückläufer wird angefochten</translation>
    </message>
</context>
<context>
    <name>Steward::TicketForm</name>
    <message>
        <source>Why (Enter saves)</source>
        <translation>Warum (Eingabe speichert)</translation>
    </message>
    <message>
        <source>Why the level changes</source>
        <translation>Warum sich die Stufe ändert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>a field that must be filled in</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, needed</source>
        <comment>a field that must be filled in</comment>
        <translation>%1, nötig</translation>
    </message>
</context>
<context>
    <name>Steward::TicketHead</name>
    <message>
        <source>first contact in %1 days</source>
        <translation>erster Kontakt in %1 Tagen</translation>
    </message>
    <message>
        <source>second contact in %1 days</source>
        <translation>zweiter Kontakt in %1 Tagen</translation>
    </message>
    <message>
        <source>third contact in %1 days</source>
        <translation>dritter Kontakt in %1 Tagen</translation>
    </message>
    <message>
        <source>contact no. %1 in %2 days</source>
        <translation>%1. Kontakt in %2 Tagen</translation>
    </message>
    <message>
        <source>waited %1 min</source>
        <translation>wartet seit %1 min</translation>
    </message>
    <message>
        <source>waited %1 h</source>
        <translation>wartet seit %1 h</translation>
    </message>
    <message>
        <source>waited %1 days</source>
        <translation>wartet seit %1 Tagen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between signs</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Unanswered since %1</source>
        <translation>Unbeantwortet seit %1</translation>
    </message>
    <message>
        <source>internal requester</source>
        <translation>interne anfragende Person</translation>
    </message>
</context>
<context>
    <name>Steward::TicketModel</name>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Resolved at</source>
        <translation>Gelöst am</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>Steward::TicketPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was said and done</source>
        <translation>Was gesagt und getan wurde</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Gespräch %1</translation>
    </message>
    <message>
        <source>History %1</source>
        <translation>Verlauf %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key, subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>unter 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>key, records, time of reading</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose in the status line who works here; then you can write.</source>
        <translation>Wählen Sie in der Statuszeile, wer hier arbeitet; dann können Sie schreiben.</translation>
    </message>
    <message>
        <source>Assign to &amp;me</source>
        <translation>&amp;Mir zuweisen</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Write a &amp;reply</source>
        <translation>&amp;Antwort schreiben</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>antworten</translation>
    </message>
    <message>
        <source>Write an internal &amp;note</source>
        <translation>Interne &amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>take</source>
        <translation>übernehmen nehmen</translation>
    </message>
    <message>
        <source>Re&amp;solve</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>solve close done</source>
        <translation>erledigen schließen fertig</translation>
    </message>
    <message>
        <source>As it was at an &amp;instant</source>
        <translation>W&amp;ie es war</translation>
    </message>
    <message>
        <source>history past then</source>
        <translation>Verlauf Vergangenheit damals</translation>
    </message>
    <message>
        <source>Complete the record</source>
        <translation>Angaben ergänzen</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>key, field, value</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Meins übernehmen</translation>
    </message>
    <message>
        <source>Attach &amp;files…</source>
        <translation>&amp;Dateien anhängen…</translation>
    </message>
    <message>
        <source>attachment picture screenshot upload</source>
        <translation>Anhang Bild Bildschirmfoto hochladen</translation>
    </message>
    <message>
        <source>&amp;Preview what is written</source>
        <translation>&amp;Vorschau des Geschriebenen</translation>
    </message>
    <message>
        <source>markdown format</source>
        <translation>Markdown Format</translation>
    </message>
</context>
<context>
    <name>Steward::TicketSide</name>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Weitere Felder</translation>
    </message>
</context>
<context>
    <name>Steward::TimelineDelegate</name>
    <message>
        <source>%1 · %2</source>
        <comment>who, what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
</context>
<context>
    <name>Steward::TimelineModel</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>created the ticket</source>
        <translation>hat das Ticket eröffnet</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>change, reason</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>change, bounce</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · undoes an earlier change</source>
        <translation>%1 · nimmt eine frühere Änderung zurück</translation>
    </message>
    <message>
        <source>Shown here: the first %1 of %2 characters. The whole text is in the workspace and in every export.</source>
        <translation>Hier stehen die ersten %1 von %2 Zeichen. Der ganze Text ist im Arbeitsbereich und in jedem Export.</translation>
    </message>
    <message>
        <source>Survey sent</source>
        <translation>Umfrage gesendet</translation>
    </message>
    <message>
        <source>Survey answered: %1 of %2</source>
        <translation>Umfrage beantwortet: %1 von %2</translation>
    </message>
    <message>
        <source>Survey answered: %1</source>
        <translation>Umfrage beantwortet: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>survey, comment</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>length of a call</comment>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between how a message came and where it went</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
</context>
<context>
    <name>Steward::VersionBar</name>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>(since ever)</source>
        <comment>from when a version is valid</comment>
        <translation>(seit jeher)</translation>
    </message>
    <message>
        <source>Withdraw this planned version</source>
        <translation>Diese geplante Fassung zurücknehmen</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Runs the change over tickets of the past; nothing is saved by that</source>
        <translation>Wendet die Änderung auf Tickets der Vergangenheit an; gespeichert wird dabei nichts</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Als neue Fassung speichern</translation>
    </message>
    <message>
        <source>Save the planned version</source>
        <translation>Geplante Fassung speichern</translation>
    </message>
    <message>
        <source>A manager saves calendars and policies.</source>
        <translation>Kalender und Vereinbarungen speichert das Management.</translation>
    </message>
</context>
<context>
    <name>Steward::VersionList</name>
    <message>
        <source>From %1</source>
        <comment>a day</comment>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Since ever</source>
        <translation>Seit jeher</translation>
    </message>
    <message>
        <source>%1 · planned</source>
        <comment>from when a version is valid</comment>
        <translation>%1 · geplant</translation>
    </message>
    <message>
        <source>%1 · now</source>
        <comment>from when a version is valid</comment>
        <translation>%1 · jetzt</translation>
    </message>
</context>
<context>
    <name>Steward::WaiverPanel</name>
    <message>
        <source>Waive a breach</source>
        <translation>Auf eine Verletzung verzichten</translation>
    </message>
    <message>
        <source>The verdict stands. The compliance figures leave this cycle out and count it among what was waived.</source>
        <translation>Das Urteil bleibt. Die Zahlen der Einhaltung lassen diesen Durchgang aus und zählen ihn unter den Verzichten.</translation>
    </message>
    <message>
        <source>What happened, for whoever reads the figures later</source>
        <translation>Was geschah, für alle, die später die Zahlen lesen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Waive the breach: %1</source>
        <comment>a cycle of a clock</comment>
        <translation>Auf die Verletzung verzichten: %1</translation>
    </message>
    <message>
        <source>Still needed: the reason.</source>
        <translation>Noch nötig: der Grund.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Verzichten</translation>
    </message>
</context>
<context>
    <name>Steward::Ways</name>
    <message>
        <source>&amp;Keep this tab</source>
        <translation>Diese Karteikarte &amp;behalten</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>anheften</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key, subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tickets of the client</source>
        <translation>Tickets des Kunden</translation>
    </message>
    <message>
        <source>&amp;New ticket</source>
        <translation>&amp;Neues Ticket</translation>
    </message>
    <message>
        <source>create write open</source>
        <translation>anlegen schreiben eröffnen</translation>
    </message>
    <message>
        <source>Log a &amp;phone call</source>
        <translation>&amp;Anruf festhalten</translation>
    </message>
    <message>
        <source>telephone ring caller</source>
        <translation>Telefon klingelt Anrufer</translation>
    </message>
    <message>
        <source>&amp;Import tickets…</source>
        <translation>Tickets &amp;importieren…</translation>
    </message>
    <message>
        <source>migrate load csv zendesk jira</source>
        <translation>migrieren laden übernehmen csv zendesk jira</translation>
    </message>
    <message>
        <source>&amp;Bounce ledger</source>
        <translation>&amp;Rückläuferverzeichnis</translation>
    </message>
    <message>
        <source>returned ping-pong hand-back dispute wrong fix</source>
        <translation>zurückgegeben pingpong rückgabe widerspruch falsche lösung</translation>
    </message>
    <message>
        <source>Calendars of the desk</source>
        <translation>Kalender des Supports</translation>
    </message>
    <message>
        <source>hours holidays opening week</source>
        <translation>Zeiten Feiertage Öffnung Woche</translation>
    </message>
    <message>
        <source>Policies: what is promised to clients</source>
        <translation>Vereinbarungen: was Kunden zugesagt ist</translation>
    </message>
    <message>
        <source>sla contract targets response</source>
        <translation>SLA Vertrag Ziele Antwort</translation>
    </message>
</context>
<context>
    <name>Steward::WeekEditor</name>
    <message>
        <source>Hours of %1</source>
        <comment>a weekday</comment>
        <translation>Zeiten am %1</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a weekday</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Monday’s hours from Tuesday to Friday, too</source>
        <translation>Die Zeiten vom Montag auch von Dienstag bis Freitag</translation>
    </message>
</context>
<context>
    <name>Steward::WhatIfFiguresModel</name>
    <message>
        <source>no verdicts</source>
        <translation>keine Urteile</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>share, counts</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>of per cent</comment>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Kept as it is now</source>
        <translation>Eingehalten, wie es jetzt ist</translation>
    </message>
    <message>
        <source>Kept with the change</source>
        <translation>Eingehalten mit der Änderung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>Steward::WhatIfPanel</name>
    <message>
        <source>What would it have done to the clocks of the last months?</source>
        <translation>Was hätte das mit den Uhren der letzten Monate gemacht?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try the change on the past</source>
        <translation>Die Änderung an der Vergangenheit ausprobieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the try</source>
        <translation>Den Versuch abbrechen</translation>
    </message>
    <message>
        <source>Progress of the try</source>
        <translation>Fortschritt des Versuchs</translation>
    </message>
    <message>
        <source>The draft was changed since: these figures are of the one before.</source>
        <translation>Der Entwurf wurde seitdem geändert: Diese Zahlen gehören zum vorigen.</translation>
    </message>
    <message>
        <source>Kept targets, as it is and with the change</source>
        <translation>Eingehaltene Ziele, wie es ist und mit der Änderung</translation>
    </message>
    <message>
        <source>Clocks with another verdict</source>
        <translation>Uhren mit anderem Urteil</translation>
    </message>
    <message>
        <source>The changed draft is run over tickets of the past, beside what holds now. Nothing is saved by it.</source>
        <translation>Der geänderte Entwurf wird auf Tickets der Vergangenheit angewandt, neben dem, was jetzt gilt. Gespeichert wird dabei nichts.</translation>
    </message>
    <message>
        <source>Mend first what is marked above.</source>
        <translation>Bessern Sie zuerst aus, was oben markiert ist.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 of %2 tickets</source>
        <comment>done, all</comment>
        <translation>%1 von %2 Tickets</translation>
    </message>
    <message>
        <source>Looking for the tickets…</source>
        <translation>Die Tickets werden gesucht…</translation>
    </message>
    <message>
        <source>The try did not come to an end.</source>
        <translation>Der Versuch kam nicht zu Ende.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) had such a clock.</source>
        <translation>
            <numerusform>%Ln Ticket hatte eine solche Uhr.</numerusform>
            <numerusform>%Ln Tickets hatten eine solche Uhr.</numerusform>
        </translation>
    </message>
    <message>
        <source>No clock would have come to another verdict.</source>
        <translation>Keine Uhr wäre zu einem anderen Urteil gekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clock(s) would have come to another verdict:</source>
        <translation>
            <numerusform>%Ln Uhr wäre zu einem anderen Urteil gekommen:</numerusform>
            <numerusform>%Ln Uhren wären zu einem anderen Urteil gekommen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::WhatIfTicketsModel</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>a time of day, in the letters of QTime::toString</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <comment>a verdict, a time</comment>
        <translation>%1, fällig %2</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie es jetzt ist</translation>
    </message>
    <message>
        <source>With the change</source>
        <translation>Mit der Änderung</translation>
    </message>
</context>
<context>
    <name>Steward::WindowNotifier</name>
    <message>
        <source>News</source>
        <translation>Neuigkeiten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::WorkArea</name>
    <message>
        <source>Open pages</source>
        <translation>Offene Seiten</translation>
    </message>
</context>
<context>
    <name>Steward::Writing</name>
    <message>
        <source>Draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <source>A message came while you were writing. Read it above, then record yours.</source>
        <translation>Während des Schreibens kam eine Nachricht. Bitte oben lesen, dann die eigene festhalten.</translation>
    </message>
    <message>
        <source>Note recorded</source>
        <translation>Notiz festgehalten</translation>
    </message>
    <message>
        <source>Reply recorded (not sent)</source>
        <translation>Antwort festgehalten (nicht gesendet)</translation>
    </message>
    <message>
        <source>Which files shall go with it?</source>
        <translation>Welche Dateien sollen dazu?</translation>
    </message>
    <message>
        <source>picture.png</source>
        <comment>a file name</comment>
        <translation>bild.png</translation>
    </message>
</context>
<context>
    <name>Steward::YearPicture</name>
    <message>
        <source>Picture of the year</source>
        <translation>Bild des Jahres</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date, what it is</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Stewardctl</name>
    <message>
        <source>Usage: stewardctl [--db FILE] COMMAND …</source>
        <translation>Aufruf: stewardctl [--db DATEI] BEFEHL …</translation>
    </message>
    <message>
        <source>Each command: stewardctl COMMAND --help</source>
        <translation>Zu jedem Befehl: stewardctl BEFEHL --help</translation>
    </message>
    <message>
        <source>Usage: stewardctl %1 %2</source>
        <translation>Aufruf: stewardctl %1 %2</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>Es gibt keinen Befehl %1.</translation>
    </message>
    <message>
        <source>The workspace file (default: the one in your data folder).</source>
        <translation>Die Datei des Arbeitsbereichs (sonst die in Ihrem Datenordner).</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Act as this person, with that person&apos;s rights.</source>
        <translation>Als diese Person handeln, mit ihren Rechten.</translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation>PERSON</translation>
    </message>
    <message>
        <source>For machines.</source>
        <translation>Für Maschinen.</translation>
    </message>
    <message>
        <source>This help.</source>
        <translation>Diese Hilfe.</translation>
    </message>
    <message>
        <source>%1 takes other arguments than these.</source>
        <translation>%1 nimmt andere Argumente als diese.</translation>
    </message>
</context>
<context>
    <name>StewardctlWords</name>
    <message>
        <source>The workspace was brought up to date. As it was it is kept in %1.</source>
        <translation>Der Arbeitsbereich wurde auf den neuesten Stand gebracht. Wie er war, liegt er in %1.</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>New</source>
        <comment>state</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>state</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>state</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>state</comment>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>priority</comment>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>kind</comment>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Incident</source>
        <comment>kind</comment>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>kind</comment>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Request</source>
        <comment>kind</comment>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>kind</comment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>channel</comment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Web</source>
        <comment>channel</comment>
        <translation>Web</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>channel</comment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>channel</comment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>API</source>
        <comment>channel</comment>
        <translation>API</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>channel</comment>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Inbound</source>
        <comment>direction</comment>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outbound</source>
        <comment>direction</comment>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Public</source>
        <comment>visibility</comment>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Internal</source>
        <comment>visibility</comment>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>bounce</comment>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Ping-pong</source>
        <comment>bounce</comment>
        <translation>Pingpong</translation>
    </message>
    <message>
        <source>Recategorised</source>
        <comment>bounce</comment>
        <translation>Neu eingeordnet</translation>
    </message>
    <message>
        <source>Wrong fix</source>
        <comment>bounce</comment>
        <translation>Falsche Lösung</translation>
    </message>
    <message>
        <source>State</source>
        <comment>field</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Level</source>
        <comment>field</comment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Assignee</source>
        <comment>field</comment>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Team</source>
        <comment>field</comment>
        <translation>Team</translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>field</comment>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>field</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Category</source>
        <comment>field</comment>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Client</source>
        <comment>field</comment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Product</source>
        <comment>field</comment>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Product version</source>
        <comment>field</comment>
        <translation>Produktversion</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>field</comment>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Requester</source>
        <comment>field</comment>
        <translation>Anfragender</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>field</comment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Resolution</source>
        <comment>field</comment>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>field</comment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Linked tickets</source>
        <comment>field</comment>
        <translation>Verknüpfte Tickets</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>field</comment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>SLA waiver</source>
        <comment>field</comment>
        <translation>SLA-Verzicht</translation>
    </message>
    <message>
        <source>Bounce ruling</source>
        <comment>field</comment>
        <translation>Entscheid zum Rückläufer</translation>
    </message>
    <message>
        <source>Bounce</source>
        <comment>field</comment>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>Reason of reopening</source>
        <comment>field</comment>
        <translation>Grund der Wiedereröffnung</translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>field</comment>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Custom field</source>
        <comment>field</comment>
        <translation>Eigenes Feld</translation>
    </message>
    <message>
        <source>Other field</source>
        <comment>field</comment>
        <translation>Anderes Feld</translation>
    </message>
    <message>
        <source>Level %1</source>
        <comment>support level</comment>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>deleted</comment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <comment>deleted</comment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Connected</source>
        <comment>how a call ended</comment>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <comment>how a call ended</comment>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>how a call ended</comment>
        <translation>Niemand erreicht</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <comment>how a call ended</comment>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>Department</source>
        <comment>instead of client</comment>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Departments</source>
        <comment>instead of clients</comment>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Dealership</source>
        <comment>instead of client</comment>
        <translation>Autohaus</translation>
    </message>
    <message>
        <source>Dealerships</source>
        <comment>instead of clients</comment>
        <translation>Autohäuser</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Recorded</source>
        <comment>state of a bounce</comment>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Disputed</source>
        <comment>state of a bounce</comment>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Upheld</source>
        <comment>state of a bounce</comment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Re-attributed</source>
        <comment>state of a bounce</comment>
        <translation>Anders zugerechnet</translation>
    </message>
    <message>
        <source>Voided</source>
        <comment>state of a bounce</comment>
        <translation>Aufgehoben</translation>
    </message>
    <message>
        <source>Not fixed</source>
        <comment>reason of a reopening</comment>
        <translation>Nicht behoben</translation>
    </message>
    <message>
        <source>The fix caused another fault</source>
        <comment>reason of a reopening</comment>
        <translation>Die Lösung hat einen anderen Fehler verursacht</translation>
    </message>
    <message>
        <source>A new question</source>
        <comment>reason of a reopening</comment>
        <translation>Eine neue Frage</translation>
    </message>
    <message>
        <source>Thanks</source>
        <comment>reason of a reopening</comment>
        <translation>Dank</translation>
    </message>
    <message>
        <source>The client asked for it</source>
        <comment>reason of a reopening</comment>
        <translation>Der Kunde hat darum gebeten</translation>
    </message>
    <message>
        <source>Resolved in error</source>
        <comment>reason of a reopening</comment>
        <translation>Versehentlich gelöst</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>HH:mm</source>
        <comment>a time of day, in the letters of QTime::toString, QDate</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day, in the letters of QDate::toString</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time of day</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, in the letters of QDate::toString</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, in the letters of QDate::toString</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>months</comment>
        <translation>%1 Mon.</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years</comment>
        <translation>%1 J</translation>
    </message>
    <message>
        <source>−%1</source>
        <comment>less than nothing, before a duration</comment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <comment>a duration</comment>
        <translation>&lt; 1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>now</source>
        <comment>less than a minute ahead</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a duration from now</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration before now</comment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>a time of day, in the letters of QTime::toString</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>day, time of day, zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>a time of day, in the letters of QTime::toString</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month, short, in the letters of QDate::toString</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month, in the letters of QDate::toString</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
At the client %2 (%3)</source>
        <comment>time, the same time in the client&apos;s zone, that zone&apos;s name</comment>
        <translation>%1
Beim Kunden %2 (%3)</translation>
    </message>
</context>
</TS>

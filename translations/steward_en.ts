<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>DoctorVerb</name>
    <message numerus="yes">
        <source>%n thing(s) do not hold together. Nothing was changed. Restore a backup, or export what can be read.</source>
        <translation>
            <numerusform>%n thing does not hold together. Nothing was changed. Restore a backup, or export what can be read.</numerusform>
            <numerusform>%n things do not hold together. Nothing was changed. Restore a backup, or export what can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlaWords</name>
    <message numerus="yes">
        <source>%Ln business day(s)</source>
        <translation>
            <numerusform>%Ln business day</numerusform>
            <numerusform>%Ln business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::BulkPanel</name>
    <message numerus="yes">
        <source>Change %Ln ticket(s)</source>
        <translation>
            <numerusform>Change %Ln ticket</numerusform>
            <numerusform>Change %Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) will change: %1 becomes %2.</source>
        <translation>
            <numerusform>%Ln ticket will change: %1 becomes %2.</numerusform>
            <numerusform>%Ln tickets will change: %1 becomes %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) have it already.</source>
        <translation>
            <numerusform>%Ln ticket has it already.</numerusform>
            <numerusform>%Ln tickets have it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) cannot: the step is none of a ticket&apos;s life.</source>
        <translation>
            <numerusform>%Ln ticket cannot: the step is none of a ticket&apos;s life.</numerusform>
            <numerusform>%Ln tickets cannot: the step is none of a ticket&apos;s life.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s): %1 %2</source>
        <comment>field, value</comment>
        <translation>
            <numerusform>%Ln ticket: %1 %2</numerusform>
            <numerusform>%Ln tickets: %1 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) changed.</source>
        <translation>
            <numerusform>%Ln ticket changed.</numerusform>
            <numerusform>%Ln tickets changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) had it already.</source>
        <translation>
            <numerusform>%Ln ticket had it already.</numerusform>
            <numerusform>%Ln tickets had it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) get the tags %1, where they have them not.</source>
        <translation>
            <numerusform>%Ln ticket get the tags %1, where they have them not.</numerusform>
            <numerusform>%Ln tickets get the tags %1, where they have them not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) lose the tags %1, where they have them.</source>
        <translation>
            <numerusform>%Ln ticket lose the tags %1, where they have them.</numerusform>
            <numerusform>%Ln tickets lose the tags %1, where they have them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::ClientsPage</name>
    <message numerus="yes">
        <source>%Ln unresolved ticket(s)</source>
        <translation>
            <numerusform>%Ln unresolved ticket</numerusform>
            <numerusform>%Ln unresolved tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::ClockStrip</name>
    <message numerus="yes">
        <source>Flight recorder: %Ln cycle(s)</source>
        <translation>
            <numerusform>Flight recorder: %Ln cycle</numerusform>
            <numerusform>Flight recorder: %Ln cycles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::DashboardPage</name>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::LedgerPage</name>
    <message numerus="yes">
        <source>%Ln dispute(s) wait for you</source>
        <translation>
            <numerusform>%Ln dispute waits for you</numerusform>
            <numerusform>%Ln disputes wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bounce(s)</source>
        <translation>
            <numerusform>%Ln bounce</numerusform>
            <numerusform>%Ln bounces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::MapStep</name>
    <message numerus="yes">
        <source>%1 Of the first records, %Ln would be rejected. %2</source>
        <comment>what is shown; where and why</comment>
        <translation>
            <numerusform>%1 Of the first records, %Ln would be rejected. %2</numerusform>
            <numerusform>%1 Of the first records, %Ln would be rejected. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::PastPanel</name>
    <message numerus="yes">
        <source>%Ln field(s) changed since %1.</source>
        <translation>
            <numerusform>%Ln field changed since %1.</numerusform>
            <numerusform>%Ln fields changed since %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::QueuePage</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new ticket(s): show (F5)</source>
        <translation>
            <numerusform>%Ln new ticket: show (F5)</numerusform>
            <numerusform>%Ln new tickets: show (F5)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) behind a figure</source>
        <translation>
            <numerusform>%Ln ticket behind a figure</numerusform>
            <numerusform>%Ln tickets behind a figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::ResolvePanel</name>
    <message numerus="yes">
        <source>Proposed as in %1 of %Ln ticket(s) resolved alike. Check it, then save.</source>
        <translation>
            <numerusform>Proposed as in %1 of %Ln ticket resolved alike. Check it, then save.</numerusform>
            <numerusform>Proposed as in %1 of %Ln tickets resolved alike. Check it, then save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::RunStep</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) would be rejected; all others can be taken in.</source>
        <translation>
            <numerusform>%Ln record would be rejected; all others can be taken in.</numerusform>
            <numerusform>%Ln records would be rejected; all others can be taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were rejected; all others were taken in.</source>
        <translation>
            <numerusform>%Ln record were rejected; all others were taken in.</numerusform>
            <numerusform>%Ln records were rejected; all others were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) mended</source>
        <translation>
            <numerusform>%Ln record mended</numerusform>
            <numerusform>%Ln records mended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::TicketPage</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::TimelineModel</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>length of a call</comment>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
</TS>

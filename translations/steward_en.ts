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
    <name>Steward::ChartPage</name>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
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
</TS>

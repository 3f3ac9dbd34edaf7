#pragma once

#include "desk/query/queryvocabulary.h"
#include "desk/text/searchtext.h"

namespace Steward {

// A small workspace: the clients and persons of the conformance suite and a few values.
class MemoryVocabulary : public QueryVocabulary
{
public:
    QByteArray keyPrefix() const override { return "SUP"; }
    const QList<KnownClient> &clients() const override { return m_clients; }
    const QList<KnownPerson> &persons() const override { return m_persons; }
    QList<QByteArray> customFields() const override { return {"region", "made_sla"}; }

    QList<QByteArray> values(QueryAttribute attribute, const QByteArray &, const NamePattern &pattern) const override
    {
        QList<QByteArray> found;
        const bool isTree = traitsOf(attribute).kind == QueryValueKind::Tree;
        const QList<QByteArray> known = attribute == QueryAttribute::Tag ? m_tags
            : attribute == QueryAttribute::Product                       ? m_products
                                                                         : m_others;
        for (const QByteArray &word : known) {
            const QByteArray folded = fold(word);
            if (isTree ? pattern.covers(folded) : pattern.matches(folded))
                found.append(word);
        }
        return found;
    }

private:
    QList<KnownClient> m_clients
        = {{"acme", "Acme Payroll"},          {"borealis", "Borealis Travel"}, {"zoe-soehne", "Zoë & Söhne"},
           {"nordwind", "Nordwind Logistik"}, {"county", "Payroll County"},    {"mueller", "Straßenbau Müller"}};
    QList<KnownPerson> m_persons = {{"lena", "Lena Brandt", "lena.brandt@desk.example", true},
                                    {"omar", "Omar Haddad", "omar.haddad@desk.example", true},
                                    {"ana.p", "Ana Petrov", "ana.petrov@desk.example", true},
                                    {"jose", "José García", "jose.garcia@desk.example", true},
                                    {"ana.s", "Ana Silva", "ana@acme.example", false},
                                    {"chen", "陈 伟", "chen@nordwind.example", false}};
    QList<QByteArray> m_tags = {"vip", "urgent", "year end", "january-run"};
    QList<QByteArray> m_products = {"HTG", "Ledger"};
    QList<QByteArray> m_others = {"payroll", "payroll.export", "payroll.export.bank", "north", "Group 56", "payrolls"};
};

} // namespace Steward

"""How a learner's page looks: its colours against each other, its fonts; nothing here touches a file of an author's."""
